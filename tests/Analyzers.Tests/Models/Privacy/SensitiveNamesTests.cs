using Observability.Analyzers.Models.Privacy;

namespace Observability.Analyzers.Tests.Models.Privacy;

public class SensitiveNamesTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("Password")]
    [InlineData("_password")]
    [InlineData("m_password")]
    [InlineData("PASSWORD")]
    [InlineData("DB_PASSWORD")]
    [InlineData("userPassword")]
    [InlineData("PasswordConfirmation")]
    [InlineData("password2")]
    [InlineData("newPwd")]
    [InlineData("clientSecret")]
    [InlineData("client_secret")]
    [InlineData("SecretKey")]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    [InlineData("apikey")]
    [InlineData("APIKey")]
    [InlineData("x-api-key")]
    [InlineData("privateKeyPem")]
    [InlineData("privateKeyBase64")]
    [InlineData("ConnectionString")]
    [InlineData("jwt")]
    [InlineData("jwtToken")]
    [InlineData("JWTToken")]
    [InlineData("idToken")]
    [InlineData("OAuth2AccessToken")]
    [InlineData("creditCardNumber")]
    [InlineData("cvv2")]
    [InlineData("pan")]
    [InlineData("resetToken")]
    [InlineData("PasswordResetToken")]
    [InlineData("cardPan")]
    [InlineData("SSN")]
    [InlineData("customerSsn")]
    public void Secrets(string name) => Assert.True(SensitiveNames.Secrets.Contains(name));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("token")]
    [InlineData("tokenCount")]
    [InlineData("cancellationToken")]
    [InlineData("nextToken")]
    [InlineData("passwordLength")]
    [InlineData("PasswordHasher")]
    [InlineData("passwordHash")]
    [InlineData("hashedPassword")]
    [InlineData("encrypted_password")]
    [InlineData("maskedCardNumber")]
    [InlineData("PASSWORD_POLICY")]
    [InlineData("passwordless")]
    [InlineData("secretName")]
    [InlineData("secretId")]
    [InlineData("secretsPath")]
    [InlineData("secretary")]
    [InlineData("secretariat")]
    [InlineData("isPassword")]
    [InlineData("hasSecret")]
    [InlineData("forgotPassword")]
    [InlineData("resetPassword")]
    [InlineData("passwordResetUrl")]
    [InlineData("accessTokenExpiry")]
    [InlineData("accessTokenProvider")]
    [InlineData("connectionStringName")]
    [InlineData("apiKeyId")]
    [InlineData("accessKeyId")]
    [InlineData("privateKeyPath")]
    [InlineData("pathToPrivateKey")]
    [InlineData("publicKey")]
    [InlineData("key")]
    [InlineData("keyName")]
    [InlineData("panel")]
    [InlineData("span")]
    [InlineData("expand")]
    [InlineData("Panning")]
    [InlineData("panZoom")]
    [InlineData("session")]
    [InlineData("lesson")]
    [InlineData("jwtBearer")]
    [InlineData("JwtIssuer")]
    [InlineData("discardCvcount")]
    [InlineData("postcardNumbering")]
    public void No_secrets(string name) => Assert.False(SensitiveNames.Secrets.Contains(name));

    [Theory]
    [InlineData("email", true)]
    [InlineData("UserEmail", true)]
    [InlineData("e-mail", true)]
    [InlineData("emailAddress", true)]
    [InlineData("phone_number", true)]
    [InlineData("DateOfBirth", true)]
    [InlineData("billingAddress", true)]
    [InlineData("Iban", true)]
    [InlineData("ipAddress", false)]
    [InlineData("baseAddress", false)]
    [InlineData("emailSubject", false)]
    [InlineData("emailTemplate", false)]
    [InlineData("EmailConfirmedAt", false)]
    [InlineData("maskedEmail", false)]
    [InlineData("smartphoneModel", false)]
    [InlineData("urban", false)]
    public void Personal_data(string name, bool isPersonal) => Assert.Equal(isPersonal, SensitiveNames.Personal.Contains(name));

    [Fact]
    public void Words_can_be_added()
    {
        SensitiveNames names = SensitiveNames.Secrets.With(["otp", "membercode"]);

        Assert.True(names.Contains("otp"));
        Assert.True(names.Contains("Member_Code"));
        Assert.True(names.Contains("password"));
        Assert.False(names.Contains("otpLength"));
        Assert.False(SensitiveNames.Secrets.Contains("otp"));
    }

    [Theory]
    [InlineData("JWTToken2Value", "JWT Token 2 Value")]
    [InlineData("x-api_key", "x api key")]
    [InlineData("sha256Hash", "sha 256 Hash")]
    [InlineData("__", "")]
    public void Words_of_a_name(string name, string words)
    {
        var found = new List<string>();
        for (int at = 0; NameBoundaries.TryNext(name, ref at, name.Length, out int length); at += length)
            found.Add(name.Substring(at, length));
        Assert.Equal(words, string.Join(' ', found));
    }
}
