using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Secrets;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Portal;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaiCach.OneStop.Tests.Portal;

/// <summary>The double refuses what <c>domain/national-portal.md</c> forbids, so what it takes of the sender is right; the client says what it was told.</summary>
public sealed class PortalClientTests(Harness harness)
{
    private const string Code = "H01.02-260316-0001";

    /// <summary>Cases 4, 8, 9, 10 and 12 of section 10.</summary>
    [Theory]
    [InlineData("H01.02-260316-9999", "TrangThai", "2", "chưa có trên Cổng")]
    [InlineData(Code, "TrangThai", "11", "TrangThai")]
    [InlineData(Code, "TrangThai", "0", "TrangThai")]
    [InlineData(Code, "ThoiDiemXuLy", "2026-03-16 08:00:00", "sai định dạng")]
    [InlineData(Code, "ThoiDiemXuLy", "20260231080000", "sai định dạng")]
    [InlineData(Code, "NguoiXuLy", "một cái tên dài hơn năm mươi ký tự thì Cổng không nhận", "dài quá 50")]
    [InlineData(Code, "NguoiXuLy", "Nguye\u0302\u0303n", "NFC")]
    public async Task Line_WhenWrong_IsRefusedByTheDoubleInItsWords(string code, string field, string value, string words)
    {
        await using var portal = await PortalDouble.StartAsync();
        await using var services = Services(new Notes());
        var (client, connection) = (services.GetRequiredService<PortalClient>(), await ConnectionAsync(portal));
        portal.Have(Code);
        var line = Line(code, "20260316080000");
        line[field] = value;

        var answer = await SendAsync(client, connection, line);

        answer.Outcome.ShouldBe(PortalOutcome.Rejected);
        answer.Summary.ShouldContain(words);
        portal.History(code).ShouldBeEmpty();
    }

    /// <summary>Case 7, and chunks of ten.</summary>
    [Fact]
    public async Task Lines_OutOfOrderOrTooMany_AreRefusedByTheDouble()
    {
        await using var portal = await PortalDouble.StartAsync();
        await using var services = Services(new Notes());
        var (client, connection) = (services.GetRequiredService<PortalClient>(), await ConnectionAsync(portal));
        portal.Have(Code);
        (await SendAsync(client, connection, Line(Code, "20260316090000"))).Outcome.ShouldBe(PortalOutcome.Accepted);

        (await SendAsync(client, connection, Line(Code, "20260316080000"))).Summary.ShouldContain("thứ tự");
        var many = Enumerable.Range(10, 11).Select(minute => Line(Code, $"202603161000{minute}")).ToArray();
        (await SendAsync(client, connection, many)).Summary.ShouldContain("10 sự kiện");
    }

    [Fact]
    public async Task Calls_AreLoggedWithoutSecrets()
    {
        await using var portal = await PortalDouble.StartAsync();
        var log = new Notes();
        await using var services = Services(log);
        var (client, connection) = (services.GetRequiredService<PortalClient>(), await ConnectionAsync(portal));

        await SendAsync(client, connection, Line(Code, "20260316080000"));

        log.Text.ShouldContain("adapter/tich-hop");
        log.Text.ShouldNotContain(PortalDouble.Password);
        log.Text.ShouldNotContain("S-1");
        log.Text.ShouldNotContain("Nguyễn Văn Thụ");
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/adapter")] // nobody listens there
    [InlineData("http://khong-co.invalid/adapter")]
    public async Task Call_WhenNobodyIsThere_IsUnansweredAndNoException(string address)
    {
        await using var portal = await PortalDouble.StartAsync();
        await using var services = Services(new Notes());
        var connection = await ConnectionAsync(portal, address);

        var answer = await services.GetRequiredService<PortalClient>().CallAsync(connection, "TraCuuHoSo", [], CancellationToken.None);

        answer.Outcome.ShouldBe(PortalOutcome.Unanswered);
        answer.Summary.ShouldNotBeEmpty();
    }

    private static Task<PortalAnswer> SendAsync(PortalClient client, PortalConnection connection, params JsonObject[] lines) =>
        client.CallAsync(connection, "CapNhatTienDoHoSoMC", new JsonObject { ["data"] = PortalValue.List(lines) }, CancellationToken.None);

    private static JsonObject Line(string code, string at) =>
        new()
        {
            ["MaHoSo"] = code,
            ["NguoiXuLy"] = "Nguyễn Văn Thụ",
            ["ChucDanh"] = "",
            ["ThoiDiemXuLy"] = at,
            ["PhongBanXuLy"] = "Phòng mẫu",
            ["NoiDungXuLy"] = "Tiếp nhận",
            ["TrangThai"] = "2",
            ["NgayBatDau"] = at,
            ["NgayKetThucTheoQuyDinh"] = "",
        };

    private static ServiceProvider Services(Notes log)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddSingleton(RepositoryData.Files);
        services.AddPortal();
        return services.BuildServiceProvider();
    }

    private async Task<PortalConnection> ConnectionAsync(PortalDouble portal, string? address = null)
    {
        var secrets = (await harness.ServicesAsync()).GetRequiredService<SecretNumbers>();
        var setting = new PortalSetting(Guid.CreateVersion7());
        var input = GivenPortal.SettingOf(portal);
        var password = (await secrets.SealAsync(PortalDouble.Password, CancellationToken.None)).Content;
        setting.Change(address is null ? input : input with { AdapterUrl = address }, password, harness.Clock.GetUtcNow());
        return PortalConnection.Of(setting, secrets)!;
    }

    private sealed class Notes : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _lines.Enqueue(new StringBuilder(formatter(state, exception)).Append(exception).ToString());

        public void Dispose() { }
    }
}
