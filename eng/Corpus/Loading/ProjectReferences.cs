using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>What a project is compiled against: shared frameworks, the closure of its packages, files that it names.</summary>
internal sealed partial class ProjectReferences(IReadOnlyList<string> assets, Problems problems)
{
    private static readonly string[] TestPackages = ["xunit", "nunit", "MSTest", "Microsoft.NET.Test.Sdk", "Moq"];

    private readonly List<PackageAssets> _given = [.. assets.Select(path => PackageAssets.Read(path, "", problems)).OfType<PackageAssets>()];

    /// <summary>The packages that no assets file has: names of theirs stay unresolved.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="project">The project.</param>
    /// <param name="closure">The project and all that it refers to.</param>
    public IReadOnlyList<MetadataReference> Of(ProjectEvaluation project, IReadOnlyList<ProjectEvaluation> closure)
    {
        var frameworks = new HashSet<string>(closure.SelectMany(Frameworks), StringComparer.OrdinalIgnoreCase);
        var files = new List<string>();
        string restored = Path.Combine(project.Folder, "obj", "project.assets.json");
        if (File.Exists(restored) && PackageAssets.Read(restored, project["TargetFramework"], problems) is { } own)
        {
            frameworks.UnionWith(own.Frameworks);
            Collect([own], own.Names, frameworks, files);
        }
        else
        {
            var missing = new List<string>();
            foreach (string name in Collect(_given, closure.SelectMany(one => Packages(one, project).Concat(PackagesOfFiles(one))), frameworks, files))
            {
                // A part of the framework that was once a package of its own.
                if (InAspNetCore(name) is { } part)
                    files.Add(part);
                else if (name.StartsWith("Microsoft.AspNetCore.", StringComparison.OrdinalIgnoreCase))
                    frameworks.Add(ReferencePacks.AspNetCore);
                else
                    missing.Add(name);
            }

            // What a missing package is built on is likely the part of the framework that nearly all are: better that than log calls without meaning.
            if (missing.Count > 0)
                files.AddRange(ReferencePacks.Files(ReferencePacks.AspNetCore).Where(IsExtension));
            Missing.UnionWith(missing);
        }

        files.AddRange(closure.SelectMany(NamedFiles));
        Dictionary<string, ReferencedAssembly> chosen = Assemblies.Newest(
            ReferencePacks.Files(ReferencePacks.Core).Concat(frameworks.SelectMany(ReferencePacks.Files)).Concat(files));
        AddWhatTheyNeed(chosen);
        return [.. chosen.Values.Select(assembly => assembly.Reference)];
    }

    /// <summary>
    /// For sources without a project: everything there is that some file uses, told by how its name and a namespace begin, but what tests
    /// are written with, which would make tests of them all. A tracker that nobody uses would ask for exceptions that nobody owes it.
    /// </summary>
    public IReadOnlyList<MetadataReference> OfFolder(IReadOnlyCollection<string> usedRoots)
    {
        var frameworks = new HashSet<string>([ReferencePacks.Core, ReferencePacks.AspNetCore], StringComparer.OrdinalIgnoreCase);
        var files = new List<string>();
        Collect(_given, _given.SelectMany(one => one.Names).Where(name => usedRoots.Any(root => name.StartsWith(root, StringComparison.OrdinalIgnoreCase))
            && !TestPackages.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))), frameworks, files);
        return [.. Assemblies.Newest(frameworks.SelectMany(ReferencePacks.Files).Concat(files)).Values.Select(assembly => assembly.Reference)];
    }

    private static IEnumerable<string> Frameworks(ProjectEvaluation project)
    {
        if (project.Uses("Microsoft.NET.Sdk.Web"))
            yield return ReferencePacks.AspNetCore;
        if (project.IsTrue("UseWPF") || project.IsTrue("UseWindowsForms"))
            yield return ReferencePacks.Desktop;
        foreach (string name in project.Items("FrameworkReference").SelectMany(item => item.Include))
            yield return name;
    }

    // What a project keeps to itself does not reach those that refer to it.
    private static IEnumerable<string> Packages(ProjectEvaluation project, ProjectEvaluation user)
        => project.Items("PackageReference").Concat(project.Items("GlobalPackageReference"))
            .Where(item => project == user || !item.Metadata("PrivateAssets").Contains("all", StringComparison.OrdinalIgnoreCase))
            .SelectMany(item => item.Include);

    // ..\packages\NLog.3.2.0.0\lib\net45\NLog.dll: in the time before PackageReference a project named the files of its packages.
    private IEnumerable<string> PackagesOfFiles(ProjectEvaluation project)
        => project.Items("Reference")
            .Select(item => FileOfPackage().Match(item.Metadata("HintPath").Replace('\\', '/')))
            .Where(match => match.Success)
            .Select(match => match.Groups["name"].Value)
            .Where(name => _given.Exists(one => one.Find(name) is not null));

    [GeneratedRegex(@"(^|/)packages/(?<name>[^/]+?)\.\d+(\.\d+)+[^/]*/", RegexOptions.IgnoreCase)]
    private static partial Regex FileOfPackage();

    private static IEnumerable<string> NamedFiles(ProjectEvaluation project)
        => project.Items("Reference")
            .Select(item => item.Metadata("HintPath"))
            .Where(path => path.Length > 0)
            .Select(path => Path.GetFullPath(Path.Combine(project.Folder, path.Replace('\\', '/'))))
            .Where(File.Exists);

    /// <summary>Adds the files and frameworks of the packages and of all that they need; returns those that are unknown.</summary>
    private static List<string> Collect(IReadOnlyList<PackageAssets> assets, IEnumerable<string> names, HashSet<string> frameworks, List<string> files)
    {
        var unknown = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var queue = new Queue<string>(names);
        while (queue.TryDequeue(out string? name))
        {
            if (!seen.Add(name))
                continue;
            if (assets.Select(one => one.Find(name)).FirstOrDefault(found => found is not null) is not { } package)
            {
                unknown.Add(name);
                if (NamedAfter(name, assets) is { } basis)
                    queue.Enqueue(basis);
                continue;
            }

            frameworks.UnionWith(package.Frameworks);
            files.AddRange(package.Files);
            foreach (string need in package.Needs)
                queue.Enqueue(need);
        }

        return unknown;
    }

    // Serilog.Sinks.Elasticsearch needs Serilog: a package that is not there brings at least what it is named after.
    private static string? NamedAfter(string name, IReadOnlyList<PackageAssets> assets)
    {
        for (int end = name.LastIndexOf('.'); end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (assets.Any(one => one.Find(name[..end]) is not null))
                return name[..end];
        }

        return null;
    }

    // NuGet leaves out of an assets file what a shared framework brings. A library that is compiled against a part of it needs that part here too.
    private static void AddWhatTheyNeed(Dictionary<string, ReferencedAssembly> chosen)
    {
        var queue = new Queue<string>(chosen.Values.SelectMany(assembly => assembly.Needs));
        while (queue.TryDequeue(out string? name))
        {
            if (chosen.ContainsKey(name) || InAspNetCore(name) is not { } file || Assemblies.At(file) is not { } part)
                continue;
            chosen.Add(name, part);
            foreach (string need in part.Needs)
                queue.Enqueue(need);
        }
    }

    // The host itself would make a service of every program.
    private static bool IsExtension(string file)
        => Path.GetFileNameWithoutExtension(file) is var name && name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && name != "Microsoft.Extensions.Hosting";

    private static string? InAspNetCore(string name)
        => ReferencePacks.Files(ReferencePacks.AspNetCore).FirstOrDefault(file => Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.OrdinalIgnoreCase));
}
