using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaiCach.OneStop.Tests.Features;

/// <summary>What stands in the log: one line for each request and each refusal, and nothing of people.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task Requests_WithNamesDigitsAndTokensInThem_LeaveTheirRoutesAlone()
    {
        var kept = new KeptLog();
        await using var harness = new Harness { Services = services => services.AddSingleton<ILoggerProvider>(kept) };
        var commune = await harness.ACommuneAsync();
        var code = await commune.ADossierAsync(owner: "Nguyễn Thị Mẫu");
        var (desk, visitor) = (await commune.SignInAsync(Role.Receptionist), await harness.AVisitorAsync(commune.Clock));

        await desk.GetAsync($"/mot-cua?tim={Uri.EscapeDataString("Nguyễn Thị Mẫu")}");
        await visitor.Client.GetAsync("/tep-ho-so/biMatCuaTep");
        await visitor.Client.GetAsync($"/khong-co/{Uri.EscapeDataString("Nguyễn Thị Mẫu")}?k=biMatCuaTep");
        await (await visitor.GetAsync($"/tra-cuu/chi-tiet?ma={code}&k=biMatCuaTep")).PostFormAsync("main form", ("Digits", "0000"));

        var lines = kept.Lines.ToList();
        lines.ShouldContain(line => line.Contains("GET mot-cua answered 200"));
        lines.ShouldContain(line => line.Contains("GET tep-ho-so/{token} answered 404"));
        lines.ShouldContain(line => line.Contains("POST tra-cuu/chi-tiet answered 200"));
        lines.ShouldContain(line => line.Contains("Refused onestop.applicant.digits_wrong at tra-cuu/chi-tiet"));
        foreach (var secret in new[] { "Mẫu", Uri.EscapeDataString("Mẫu"), "biMatCuaTep", code, "0000", "038199012345", "0900000001" })
        {
            lines.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(secret);
        }
    }

    [Fact]
    public async Task Refusals_OfPagesProgramsRolesAndFiles_StandThereWithAccountAndUnit()
    {
        var kept = new KeptLog();
        await using var harness = new Harness { Services = services => services.AddSingleton<ILoggerProvider>(kept) };
        var (commune, other) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        var theirs = await other.ADossierInHandAsync();
        var ours = await commune.ADossierInHandAsync();
        var officer = await commune.SignInAsync(Role.Officer);
        var token = await commune.InScopeAsync(services =>
            services.GetRequiredService<IApiTokens>().MakeAsync(commune.The(Role.Officer).UserName, "Thử", CancellationToken.None)
        );
        using var program = (await harness.AVisitorAsync(commune.Clock)).Client;
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Value.Token);

        (await program.PostAsync($"/api/v1/dossiers/{theirs}/actions/submit", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.PostAsync($"/api/v1/dossiers/{ours}/actions/approve", null)).IsSuccessStatusCode.ShouldBeFalse();
        (await officer.GetAsync("/mot-cua/noi-nop-ho-so")).ShouldBeForbidden();
        (await officer.GetAsync($"/mot-cua/ho-so/{theirs}")).ShouldBeNotFound();
        await commune.ActAsync(
            Role.Officer,
            async services =>
            {
                using var executable = new MemoryStream("MZ\u0090\0"u8.ToArray());
                var stored = await services
                    .GetRequiredService<AttachmentBook>()
                    .KeepAsync(commune.Id, "Giay-cua-Nguyen-Thi-Mau.pdf", executable, 1000, CancellationToken.None);
                stored.Failed.ShouldBeTrue();
                return true;
            }
        );

        var refused = kept.Lines.Where(line => line.StartsWith("Refused", StringComparison.Ordinal)).ToList();
        refused.ShouldContain(line => line.Contains("onestop.dossier.not_found at /api/v1/dossiers/{code}/actions/{action}"));
        refused.ShouldContain(line =>
            line.Contains("foundation.roles.not_allowed at mot-cua/noi-nop-ho-so") && line.Contains($"{commune.Id}")
        );
        refused.ShouldContain(line => line.Contains("at AttachmentBook"));
        kept.Lines.ShouldContain(line =>
            line.Contains("GET mot-cua/ho-so/{ma} answered 404") && Regex.IsMatch(line, "to account [0-9a-f-]{36}")
        );
        refused.Where(line => line.Contains(theirs) || line.Contains("Nguyen-Thi-Mau")).ShouldBeEmpty();
    }

    /// <summary>Keeps every line that the application would write.</summary>
    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
