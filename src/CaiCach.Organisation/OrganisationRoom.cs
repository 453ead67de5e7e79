using CaiCach.Foundation;
using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Demo;
using CaiCach.Organisation.Features;
using CaiCach.Organisation.Features.Accounts;
using CaiCach.Organisation.Features.Accounts.AccountAdministration;
using CaiCach.Organisation.Features.Accounts.ApiTokenList;
using CaiCach.Organisation.Features.Accounts.ChangePassword;
using CaiCach.Organisation.Features.Accounts.Me;
using CaiCach.Organisation.Features.Accounts.MyDevices;
using CaiCach.Organisation.Features.Accounts.Passkeys;
using CaiCach.Organisation.Features.Accounts.PasskeySignIn;
using CaiCach.Organisation.Features.Accounts.SecondStep;
using CaiCach.Organisation.Features.Accounts.SignIn;
using CaiCach.Organisation.Features.Accounts.SignOut;
using CaiCach.Organisation.Features.Accounts.TwoSteps;
using CaiCach.Organisation.Features.Imports.ImportOrganisation;
using CaiCach.Organisation.Features.Operations;
using CaiCach.Organisation.Features.People.AddPerson;
using CaiCach.Organisation.Features.People.PersonDetails;
using CaiCach.Organisation.Features.People.PersonList;
using CaiCach.Organisation.Features.Search;
using CaiCach.Organisation.Features.Units.AddUnit;
using CaiCach.Organisation.Features.Units.MergeUnits;
using CaiCach.Organisation.Features.Units.UnitDetails;
using CaiCach.Organisation.Features.Units.UnitTree;
using CaiCach.Organisation.Features.Views.SaveView;
using CaiCach.Ui;
using CaiCach.Ui.Api;
using CaiCach.Ui.Lists;
using CaiCach.Ui.Search;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaiCach.Organisation;

/// <summary>The room's door: units over time, people, positions, accounts, roles.</summary>
public static class OrganisationRoom
{
    /// <summary>The room's tables.</summary>
    public static readonly RoomMigrations Migrations = new("organisation", typeof(OrganisationRoom).Assembly);

    /// <summary>Adds the room, and sign-in for the whole application: by cookie, below <c>/api/</c> by token.</summary>
    public static IServiceCollection AddOrganisation(this IServiceCollection services)
    {
        services.AddRoomContext<OrganisationDbContext>();
        services.AddScoped<IUnitDirectory, UnitDirectory>();
        services.AddScoped<IAuthoritiesAbove, AuthoritiesAbove>();
        services.AddScoped<IPeopleDirectory, PeopleDirectory>();
        services.AddScoped<IContactDirectory, ContactDirectory>();
        services.AddScoped<IShellUnits, ShellUnits>();
        services.AddScoped<ISavedViews, SavedViews>();
        services.AddScoped<ISearchSource, OrganisationSearch>();
        services.AddScoped<IOrganisationDemo, OrganisationDemo>();
        services.AddSingleton<IRoomCleaning, AbandonedImports>();
        services.AddScoped<AccessQuery>();
        services.AddScoped<SessionSightings>();
        services.AddScoped<TokenSightings>();
        services.AddScoped<AdministeredUnits>();
        services.AddUnitPages();
        services.AddPeoplePages();
        services.AddAccountPages();
        services.AddOperationsPages();
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
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        // Without a name, keys would count only for the folder in which the application lies; the framework sets that name whenever it is asked.
        services.PostConfigure<DataProtectionOptions>(options => options.ApplicationDiscriminator = "CaiCach");
        services.TryAddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey stands for both steps, so the device has to know its owner and the passkey has to know its account.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, ConfigureCookie)
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                options =>
                {
                    options.Cookie.Name = "caicach-step";
                    options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict;
                    options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                }
            )
            .AddScheme<AuthenticationSchemeOptions, BearerToken>(BearerToken.Word, null);
        services.AddAuthorization();
        services.Configure<MvcOptions>(options => options.Filters.Add<MustChangePasswordFilter>());
        services.Configure<MvcOptions>(options => options.Filters.Add<ChosenUnitFilter>());
        return services;
    }

    private static void AddUnitPages(this IServiceCollection services)
    {
        services.AddNavigation(NavigationPlace.Administration, OrganisationLinks.Units, Role.Administrator);
        services.AddScoped<UnitTreeQuery>();
        services.AddScoped<UnitDetailsQuery>();
        services.AddScoped<AddUnitHandler>();
        services.AddScoped<RenameUnitHandler>();
        services.AddScoped<EndUnitHandler>();
        services.AddScoped<AddUnitNameHandler>();
        services.AddScoped<ChangeUnitNameHandler>();
        services.AddScoped<SetMembersHandler>();
        services.AddScoped<MergeUnitsHandler>();
        services.AddScoped<ImportGroundQuery>();
        services.AddScoped<ImportPreviewQuery>();
        services.AddScoped<KeepImportFileHandler>();
        services.AddScoped<ImportOrganisationHandler>();
    }

    private static void AddAccountPages(this IServiceCollection services)
    {
        services.AddScoped<SignInGate>();
        services.AddScoped<SignInHandler>();
        services.AddScoped<SecondStepHandler>();
        services.AddScoped<PasskeySignInHandler>();
        services.AddScoped<SignOutHandler>();
        services.AddScoped<ChangePasswordHandler>();
        services.AddScoped<EndMySessionHandler>();
        services.AddScoped<PrepareTwoStepsHandler>();
        services.AddScoped<SwitchOnTwoStepsHandler>();
        services.AddScoped<ChangeTwoStepsHandler>();
        services.AddScoped<AddPasskeyHandler>();
        services.AddScoped<ChangePasskeyHandler>();
        services.AddScoped<ApiTokenIssue>();
        services.AddScoped<IApiTokens>(provider => provider.GetRequiredService<ApiTokenIssue>());
        services.AddScoped<RevokeApiTokenHandler>();
        services.AddSingleton<IEndpointSource, MeEndpoint>();
        services.AddScoped<SaveViewHandler>();
        services.AddScoped<ForgetViewHandler>();
    }

    private static void AddPeoplePages(this IServiceCollection services)
    {
        services.AddScoped<PersonListQuery>();
        services.AddScoped<PersonDetailsQuery>();
        services.AddScoped<AddPersonHandler>();
        services.AddScoped<DescribePersonHandler>();
        services.AddScoped<GivePositionHandler>();
        services.AddScoped<LeavePositionHandler>();
        services.AddScoped<GiveRoleHandler>();
        services.AddScoped<TakeRoleHandler>();
        services.AddScoped<MakeAccountHandler>();
        services.AddScoped<ResetPasswordHandler>();
        services.AddScoped<UnlockAccountHandler>();
        services.AddScoped<CloseAccountHandler>();
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
        options.ForwardDefaultSelector = context => ApiPath.Holds(context.Request) ? BearerToken.Word : null;
        options.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
    }
}
