using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Ui;

/// <summary>What rooms register with the shell.</summary>
public static class UiRoom
{
    /// <summary>Adds an entry to the left navigation.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services, NavigationItem item) => services.AddSingleton(item);
}
