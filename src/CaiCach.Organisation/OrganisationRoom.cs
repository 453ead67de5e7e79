using CaiCach.Foundation;
using CaiCach.Foundation.Data;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Demo;
using CaiCach.Organisation.Features.Accounts;
using CaiCach.Organisation.Features.Accounts.ChangePassword;
using CaiCach.Organisation.Features.Accounts.SignIn;
using CaiCach.Organisation.Features.Accounts.SignOut;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation;

/// <summary>The room's door: units over time, people, positions, accounts, roles.</summary>
public static class OrganisationRoom
{
    /// <summary>The room's tables.</summary>
    public static readonly RoomMigrations Migrations = new("organisation", typeof(OrganisationRoom).Assembly);

    /// <summary>Adds the room, and sign-in by cookie for the whole application.</summary>
    public static IServiceCollection AddOrganisation(this IServiceCollection services)
    {
        services.AddRoomContext<OrganisationDbContext>();
        services.AddScoped<IUnitDirectory, UnitDirectory>();
        services.AddScoped<IPeopleDirectory, PeopleDirectory>();
        services.AddScoped<IContactDirectory, ContactDirectory>();
        services.AddScoped<IShellUnits, ShellUnits>();
        services.AddScoped<IOrganisationDemo, OrganisationDemo>();
        services.AddScoped<AccessQuery>();
        services.AddScoped<SignInHandler>();
        services.AddScoped<SignOutHandler>();
        services.AddScoped<ChangePasswordHandler>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Password.RequiredLength = AccountLimits.PasswordMinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 5;
            })
            .AddUserStore<UserOnlyStore<Account, OrganisationDbContext, Guid>>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, ConfigureCookie);
        services.AddAuthorization();
        services.Configure<MvcOptions>(options => options.Filters.Add<MustChangePasswordFilter>());
        return services;
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "caicach";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        options.LoginPath = "/dang-nhap";
        options.LogoutPath = "/dang-xuat";
        options.AccessDeniedPath = "/loi/403";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
    }
}
