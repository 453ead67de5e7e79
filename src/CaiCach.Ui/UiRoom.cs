using System.Text.Encodings.Web;
using System.Text.Unicode;
using CaiCach.Foundation.Units;
using CaiCach.Ui.Api;
using CaiCach.Ui.Kit;
using CaiCach.Ui.Shell;
using CaiCach.Ui.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace CaiCach.Ui;

/// <summary>The door: the frame around pages, and what rooms register with it.</summary>
public static class UiRoom
{
    /// <summary>Adds the frame, what endpoints share, Vietnamese words for the framework's own checks, and in development the page <c>/ui</c>. Pages lie under <c>/Rooms</c>.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.TryAddScoped<IShell, PersonalShell>();
        // Before the framework's own, which would answer in English and only to whoever says that it takes JSON.
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        // After the framework has put its own in, whichever is added first: before that there is no check to give words to.
        services.AddSingleton<IPostConfigureOptions<MvcOptions>, VietnameseBindingWords>();
        // Vietnamese letters go out as they are; what could be markup is still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RazorPagesOptions>(options =>
        {
            options.RootDirectory = "/Rooms";
            options.Conventions.AddFolderApplicationModelConvention("/Kit", page => page.Filters.Add(new KitFilter()));
            options.Conventions.AllowAnonymousToFolder("/Kit");
        });
        return services;
    }

    /// <summary>Adds an entry to the left navigation for everybody signed in, or for these roles. An entry that counts is an <see cref="INavigationSource"/>.</summary>
    public static IServiceCollection AddNavigation(
        this IServiceCollection services,
        NavigationPlace place,
        string href,
        params IReadOnlyList<Role> roles
    ) => services.AddSingleton<INavigationSource>(new RoleNavigation(new NavigationItem(place, href), roles));
}
