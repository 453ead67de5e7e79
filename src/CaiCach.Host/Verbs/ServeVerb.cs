using System.CommandLine;
using CaiCach.Foundation;
using CaiCach.Host.Web;
using CaiCach.Indicators;
using CaiCach.OneStop;
using CaiCach.Planning;
using CaiCach.Reporting;

namespace CaiCach.Host.Verbs;

/// <summary><c>serve</c>: answers over HTTP until it is stopped.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { DefaultValueFactory = _ => "http://127.0.0.1:5080", Description = "địa chỉ phục vụ" };
        var verb = new Command("serve", "phục vụ trang web") { urls };
        verb.SetAction((parsed, cancellationToken) => ServeAsync(parsed.GetValue(urls)!, cancellationToken));
        return verb;
    }

    private static async Task<int> ServeAsync(string urls, CancellationToken cancellationToken)
    {
        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls.Split(';'));
        WebHost.AddWeb(builder, settings);
        builder.Services.AddFoundationWorkers().AddIndicatorsWorkers().AddPlanningWorkers().AddOneStopWorkers().AddReportingWorkers();
        await using var app = builder.Build();
        WebHost.UseWeb(app);
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
