namespace Storefront.Accounts;

/// <summary>The customers who have signed up, and how they sign in.</summary>
public sealed class CustomerAccounts(ILogger<CustomerAccounts> logger)
{
    private readonly Dictionary<string, CustomerAccount> _accounts = new(StringComparer.OrdinalIgnoreCase);

    public CustomerAccount SignUp(string customer, string email, string loyaltyCard)
    {
        var account = new CustomerAccount(customer, email) { LoyaltyCard = loyaltyCard };
        _accounts[customer] = account;
        logger.LogInformation("{Customer} has signed up, a welcome goes to {Email}", customer, account.Email);
        return account;
    }

    public bool SignIn(string customer, string password)
    {
        logger.LogInformation("Sign-in of {Customer}: {Password}", customer, "[redacted]");
        if (!_accounts.TryGetValue(customer, out var account))
        {
            return false;
        }

        logger.LogInformation("{Customer} collects points on {LoyaltyCard}", customer, account.LoyaltyCard);
        return account.Accepts(password);
    }
}
