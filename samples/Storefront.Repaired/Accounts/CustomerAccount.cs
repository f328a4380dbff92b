using System.Security.Cryptography;
using System.Text;

namespace Storefront.Accounts;

/// <summary>One customer.</summary>
public sealed class CustomerAccount(string name, string email)
{
    private byte[] _digest = [];

    public string Name { get; } = name;

    public string Email { get; } = email;

    [CustomerData]
    public string LoyaltyCard { get; init; } = "";

    public void SetPassword(string password) => _digest = Digest(password);

    public bool Accepts(string password) => CryptographicOperations.FixedTimeEquals(_digest, Digest(password));

    private byte[] Digest(string password) => SHA256.HashData(Encoding.UTF8.GetBytes(Name + password));
}
