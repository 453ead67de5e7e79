using CaiCach.OneStop.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Demo;

/// <summary>What the room adds for demonstrations.</summary>
internal static class DemoParts
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<IOneStopDemo, OneStopDemo>();
        services.AddScoped<DemoQueue>();
        services.AddScoped<DemoBurden>();
        services.AddScoped<DemoOffPortal>();
    }
}
