namespace Observability.Analyzers.Tests.Properties;

/// <summary>Statements of a member, by number: see <see cref="GeneratedShop"/>.</summary>
internal sealed record ShopMember(int[] Statements)
{
    public string Name { get; init; } = "";
}

internal sealed record ShopType(ShopMember[] Members)
{
    public string Name { get; init; } = "";
}

internal sealed record ShopFile(ShopType[] Types);

/// <summary>Code with faults in many members, some of them alike, and with statements that have none.</summary>
internal sealed class GeneratedShop(ShopFile[] files)
{
    public ShopFile[] Files { get; } = files;

    public string[] Sources => [.. Files.Select(Text)];

    /// <summary>Gives types and members their names: they are what an edit must not change.</summary>
    public static GeneratedShop Of(ShopFile[] files)
        => new([.. files.Select((file, f) => new ShopFile([.. file.Types.Select((type, t) => new ShopType([.. type.Members.Select((member, m) => member with { Name = $"Do{m}" })]) { Name = $"Type{f}x{t}" })]))]);

    public static string Text(ShopFile file)
        => $$"""
            using Microsoft.Extensions.Logging;

            namespace Shop.Orders
            {
            {{string.Concat(file.Types.Select(Text))}}
            }
            """;

    private static string Text(ShopType type)
        => $$"""
            public partial class {{type.Name}}(ILogger<{{type.Name}}> logger)
            {
            {{string.Concat(type.Members.Select(Text))}}
            }

            """;

    private static string Text(ShopMember member)
        => $$"""
            public void {{member.Name}}(int id, string name)
            {
            {{string.Concat(member.Statements.Select(Text))}}
            }

            """;

    private static string Text(int statement) => statement switch
    {
        0 => "logger.LogInformation($\"Order {id} is asked for\");\n",
        1 => "logger.LogWarning($\"Order {id} of {name} is late\");\n",
        2 => "if (id > 0) logger.LogInformation(\"Order \" + id);\n",
        3 => "foreach (int other in new[] { id }) if (other > 1) logger.LogDebug($\"Order {other}\");\n",
        4 => "Console.WriteLine(name);\n",
        5 => "Task.Run(() => Console.WriteLine(\"Order \" + id));\n",
        6 => "try { File.Copy(name, name + id); } catch { }\n",
        7 => "try { File.Copy(name, name); } catch (IOException) { }\n",
        8 => "logger.LogInformation(\"Order {OrderId} is asked for\", id);\n",
        _ => "id++;\n",
    };
}
