using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Errors.Handlers;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4003: the handler logs the exception, with method and path of the request, before it answers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GlobalHandlerHidesExceptionFix : CatchReportFix
{
    internal override string Id => "OBS4003";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants => LogOrReport;

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (target.Node is not BaseTypeDeclarationSyntax declaration)
            return await base.TryFixAsync(session, target, variant).ConfigureAwait(false);
        Document document = target.Document;
        if (target.Model.Errors.AspNetCore is not { } library
            || target.Semantics.GetDeclaredSymbol(declaration, session.CancellationToken) is not INamedTypeSymbol type
            || ExceptionHandlerType.TryCreate(type, library) is not { } handler
            || await handler.Method.DeclaringSyntaxReferences[0].GetSyntaxAsync(session.CancellationToken).ConfigureAwait(false) is not MethodDeclarationSyntax method
            || method.SyntaxTree != declaration.SyntaxTree
            || !session.IsFree(document.Id, method)
            || ((SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression) is not { } body
            || Names(handler, target.Model) is not { } names)
            return false;

        ExpressionSyntax exception = SyntaxFactory.ParseExpression(names.Exception);
        ExpressionSyntax? call = TrackerOf(variant) is { } tracker ? ExceptionReport.To(tracker, session, target.At(body), exception)
            : await ExceptionReport.LogAsync(session, target.At(body), exception, RequestLog.Message, RequestLog.Values(names.Request)).ConfigureAwait(false);
        if (call is null)
            return false;
        await session.ReplaceAsync(document.Id, method, StatementInsertion.First(method, SyntaxFactory.ExpressionStatement(call), handler.Method)).ConfigureAwait(false);
        return true;
    }

    private protected override Task<ExpressionSyntax?> ReportAsync(FixSession session, FixTarget block, ExpressionSyntax exception)
        => RequestIn(block) is { } request
            ? ExceptionReport.LogAsync(session, block, exception, RequestLog.Message, RequestLog.Values(request))
            : base.ReportAsync(session, block, exception);

    private static string? RequestIn(FixTarget block)
    {
        var position = new ReachPosition(block.Node, block.Semantics);
        AspNetCoreErrors library = block.Model.Errors.AspNetCore!;
        List<IParameterSymbol> parameters = block.Semantics.LookupSymbols(block.Node.SpanStart).OfType<IParameterSymbol>().Where(position.CanUse).ToList();
        if (parameters.FirstOrDefault(parameter => library.IsRequest(parameter.Type)) is { } request)
            return request.Name;
        return parameters.FirstOrDefault(parameter => HasRequest(parameter.Type, library)) is { } context ? context.Name + ".HttpContext" : null;
    }

    // The contexts of filters have the request.
    private static bool HasRequest(ITypeSymbol type, AspNetCoreErrors library)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("HttpContext").OfType<IPropertySymbol>().Any(property => library.IsRequest(property.Type)))
                return true;
        }

        return false;
    }

    // How the method calls the exception and the request.
    private static (string Exception, string Request)? Names(ExceptionHandlerType handler, TelemetryModel model)
    {
        ImmutableArray<IParameterSymbol> parameters = handler.Method.Parameters;
        if (handler.IsFilter)
            return parameters.Length == 1 ? ($"{parameters[0].Name}.Exception", $"{parameters[0].Name}.HttpContext") : null;
        string? exception = parameters.FirstOrDefault(parameter => parameter.Type.IsOrInherits(model.Errors.Exception))?.Name;
        string? request = parameters.FirstOrDefault(parameter => model.Errors.AspNetCore!.IsRequest(parameter.Type))?.Name;
        return exception is null || request is null ? null : (exception, request);
    }
}
