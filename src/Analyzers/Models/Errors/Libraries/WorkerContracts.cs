using System;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Libraries;

/// <summary>
/// The contracts by which libraries call code that nobody waits for: hosted services, consumers of messages, jobs, timers.
/// By namespace and name: most of these packages need not be inspected to be known.
/// </summary>
internal static class WorkerContracts
{
    private static readonly (string Namespace, string Name)[] Hosted =
        [("Microsoft.Extensions.Hosting", "IHostedService"), ("Microsoft.Extensions.Hosting", "IHostedLifecycleService")];

    private static readonly (string Namespace, string Name)[] Consumers =
    [
        ("MassTransit", "IConsumer"), ("MassTransit", "IJobConsumer"), ("NServiceBus", "IHandleMessages"), ("Rebus.Handlers", "IHandleMessages"), ("Quartz", "IJob"),
        ("Coravel.Invocable", "IInvocable"), ("SlimMessageBus", "IConsumer"), ("Silverback.Messaging.Subscribers", "ISubscriber"), ("Akka.Actor", "ReceiveActor"),
        ("EasyNetQ.AutoSubscribe", "IConsume"), ("EasyNetQ.AutoSubscribe", "IConsumeAsync"), ("Paramore.Brighter", "IHandleRequests"), ("KafkaFlow", "IMessageHandler"),
    ];

    private static readonly (string Namespace, string Name, string Event)[] Events =
    [
        ("System.Timers", "Timer", "Elapsed"),
        ("RabbitMQ.Client.Events", "", "Received"),
        ("RabbitMQ.Client.Events", "", "ReceivedAsync"),
        ("Azure.Messaging.ServiceBus", "", "ProcessMessageAsync"),
        ("Azure.Messaging.EventHubs", "", "ProcessEventAsync"),
        ("MQTTnet", "", "ApplicationMessageReceivedAsync"),
    ];

    /// <summary>Whether the host runs objects of the type for as long as the process lives.</summary>
    public static bool IsHosted(ITypeSymbol type) => Implements(type, Hosted);

    /// <summary>Whether a library calls methods of the type for each message or job.</summary>
    public static bool IsConsumer(ITypeSymbol type) => Implements(type, Consumers);

    /// <summary>Whether the method is an Azure function that nobody waits for: triggered by anything but a request.</summary>
    public static bool IsTriggered(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            foreach (AttributeData attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: var name, ContainingNamespace: { } space }
                    && ErrorVocabulary.Triggers.Ends(name)
                    && !ErrorVocabulary.AwaitedTriggers.Is(name)
                    && (space.IsWithin("Microsoft.Azure") || space.IsWithin("Azure")))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the constructor makes a timer that calls what it gets.</summary>
    public static bool IsTimer(IMethodSymbol? constructor)
        => constructor?.ContainingType.Is("System.Threading.Timer") == true;

    /// <summary>Whether the event is a timer's tick.</summary>
    public static bool IsTimer(IEventSymbol raised) => raised.ContainingType.Is("System.Timers.Timer");

    /// <summary>Whether the event is raised for each tick or message, by a library that nobody waits for.</summary>
    public static bool IsDelivery(IEventSymbol raised)
    {
        foreach ((string space, string name, string member) in Events)
        {
            if (raised.Name == member && (name.Length == 0 || raised.ContainingType.Name == name) && raised.ContainingType.ContainingNamespace.IsWithin(space))
                return true;
        }

        return false;
    }

    private static bool Implements(ITypeSymbol type, (string Namespace, string Name)[] contracts)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (IsOneOf(current, contracts))
                return true;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (IsOneOf(contract, contracts))
                return true;
        }

        return false;
    }

    private static bool IsOneOf(ITypeSymbol type, (string Namespace, string Name)[] contracts)
    {
        foreach ((string space, string name) in contracts)
        {
            if (type.Name == name && type.ContainingNamespace.IsNamed(space))
                return true;
        }

        return false;
    }
}
