using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A class writes through a logger that is made for another class, mostly since it was copied from there.
/// Its events carry the other's name: levels and filters for the class miss them, and readers look in the wrong place.
/// Bad: <c>class Orders(ILogger&lt;Payments&gt; logger)</c>. Good: <c>class Orders(ILogger&lt;Orders&gt; logger)</c>.
/// </summary>
internal sealed class LoggerOfAnotherClass : Rule, IJudges<LoggerCreation>, IJudges<LoggerMember>
{
    private static readonly DiagnosticDescriptor Another = Describe(
        "OBS1202",
        "Logger of another class",
        "The logger that '{0}' writes through is made for '{1}': its events carry that name, so level settings and filters for '{0}' miss them, and whoever reads the log looks in the wrong class. Make it for '{0}'.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Another);

    public void Check(LoggerCreation creation, in RuleContext context)
    {
        if (creation.Category is not { } category || context.ContainingType is not { TypeKind: TypeKind.Class } user || LoggerCategory.Fits(category, user))
            return;

        // A static class cannot be a type argument, and where a program starts loggers are made for others.
        bool namesByArgument = creation.Method.Category >= 0;
        if ((user.IsStatic && !namesByArgument) || !user.GetMembers("Main").IsEmpty || user.IsProgram() || user.IsStartup())
            return;
        bool isForOneself = LoggerFates.Of(creation, context.Model, out ISymbol? keeper) switch
        {
            LoggerFate.Used => true,
            LoggerFate.Kept => SymbolEqualityComparer.Default.Equals(keeper?.ContainingType, user) && !LoggerHandover.IsKeptForOthers(keeper!, user, context.Model),
            _ => false,
        };
        if (isForOneself && creation.CategorySyntax is { } place && !IsForOthers(category, user, context))
            Report(place, category, user, context);
    }

    public void Check(LoggerMember member, in RuleContext context)
    {
        INamedTypeSymbol user = member.ContainingType;
        if (member.Category is not { } category || user.TypeKind != TypeKind.Class || LoggerCategory.Fits(category, user) || member.CategorySyntax is not { } place)
            return;

        // A field is reported through the parameter that it is filled from, and what a base class asks for is the base's affair.
        bool isFilled = member.Symbol is not IParameterSymbol && LoggerHandover.IsInjected(user, category, context.Model.Logging);
        if (isFilled || (user.BaseType is { } parent && LoggerHandover.IsInjected(parent, category, context.Model.Logging)))
            return;
        if (!LoggerHandover.IsHandedOn(member.Symbol, user) && !IsForOthers(category, user, context) && !LoggerHandover.IsKeptForOthers(member.Symbol, user, context.Model))
            Report(place, category, user, context);
    }

    // Handlers are often called Handler: what they stand in tells them apart.
    private static void Report(SyntaxNode place, ITypeSymbol category, INamedTypeSymbol user, in RuleContext context)
    {
        if (category.Name != user.Name)
            context.Report(Another, place.GetLocation(), user.Name, category.Name);
        else
            context.Report(Another, place.GetLocation(), user.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), category.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat));
    }

    private static bool IsForOthers(ITypeSymbol category, INamedTypeSymbol user, in RuleContext context)
        => category.TypeKind == TypeKind.Interface
            || LoggerCategory.IsAdapterFor(category, user)
            || LoggerCategory.MakesObjectsOf(category, user)
            || LoggerCategory.SetsUp(category, user)
            || LoggerCategory.IsPartOf(user, category)
            || LoggerCategory.IsCompanionOf(user, category)
            || LoggerCategory.IsPartOfHeir(user, category, context.Model.Project.Compilation, context.CancellationToken)
            || LoggerCategory.HasOwnLogger(user, context.Model.Logging)
            || (category is INamedTypeSymbol shared && !shared.IsProgram() && IsShared(category, user, context));

    private static bool IsShared(ITypeSymbol category, INamedTypeSymbol user, in RuleContext context)
        => LoggerCategory.IsSharedOnPurpose(category, context.Model.Project.Compilation, context.CancellationToken)
            || LoggerCategory.IsSharedWithAPart(category, user, context.Model.Project.Compilation, context.CancellationToken);
}
