using Observability.Analyzers.Eng;
using Observability.Analyzers.Eng.AttributeNames;
using Package.Tests.Support;

namespace Package.Tests.Eng;

public class AttributeNamesTests
{
    private const string Http = """
        groups:
          - id: registry.http.deprecated
            type: attribute_group
            attributes:
              - id: http.method
                type: string
                deprecated:
                  reason: renamed
                  renamed_to: http.request.method
              - id: http.verb
                type: string
                deprecated:
                  reason: renamed
                  renamed_to: http.method
              - id: http.target
                type: string
                deprecated:
                  reason: obsoleted
                  note: Split to `url.path` and
                    `url.query`.
              - id: http.gone
                type: string
                deprecated:
                  reason: obsoleted
                  note: Removed, no replacement at this time.
              - id: http.moved
                type: string
                deprecated:
                  reason: uncategorized
                  note: Moved to the [`other.registry` repository](https://example.org).
              - id: http.labels
                type: template[string]
                deprecated:
                  reason: renamed
                  renamed_to: http.label
              - id: state
                type: string
                deprecated:
                  reason: renamed
                  renamed_to: http.state
              - id: http.kind
                type:
                  members:
                    - id: old.member
                      deprecated:
                        reason: renamed
                        renamed_to: new.member
          - id: metric.http.old
            type: metric
            metric_name: http.old
            deprecated:
              reason: renamed
              renamed_to: http.new
        """;

    private const string Database = """
        file_format: definition/2
        attributes:
          - key: db.system
            type: string
            deprecated:
              reason: renamed
              renamed_to: db.system.name
          - key: db.usage
            type: string
            deprecated:
              reason: uncategorized
              note: >
                Replaced by `db.usage.total`, which has moved to the [other](https://example.org) repository.
          - key: pool.name
            type: string
            deprecated:
              reason: renamed
              renamed_to: db.client.connection.pool.name
        """;

    [Fact]
    public void Reads_attributes_in_groups_and_at_the_top()
    {
        using var folder = new TemporaryFolder();
        ConventionsRegistry registry = Read(folder);

        Assert.Equal("1.44.0", registry.Version);
        Assert.Equal(
            ["db.system > db.system.name", "http.method > http.request.method", "http.verb > http.request.method"],
            registry.Renamed.Select(entry => $"{entry.Key} > {entry.Value}"));
        Assert.Equal(
            ["db.usage: replaced by 'db.usage.total'", "http.target: split to 'url.path' and 'url.query'"],
            registry.Replaced.Select(entry => $"{entry.Key}: {entry.Value}"));
    }

    [Fact]
    public void Writes_the_table()
    {
        using var folder = new TemporaryFolder();
        string table = AttributeTable.Text(Read(folder));

        Assert.Contains("ConventionsVersion = \"1.44.0\";", table, StringComparison.Ordinal);
        Assert.Contains("        [\"http.method\"] = \"http.request.method\",\n        [\"http.verb\"] = \"http.request.method\",\n    };", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_folder_that_is_none_of_the_conventions()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("no checkout of the semantic conventions", Assert.Throws<RefusedException>(() => ConventionsRegistry.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_which_file_it_cannot_read()
    {
        using var folder = new TemporaryFolder();
        Read(folder);
        folder.Write("model/wrong.yaml", "a: [");

        Assert.Contains("wrong.yaml", Assert.Throws<RefusedException>(() => ConventionsRegistry.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    private static ConventionsRegistry Read(TemporaryFolder folder)
    {
        folder.Write("model/manifest.yaml", "schema_url: https://opentelemetry.io/schemas/1.44.0\n");
        folder.Write("model/http/deprecated.yaml", Http);
        folder.Write("model/database.yaml", Database);
        return ConventionsRegistry.Read(folder.Path);
    }
}
