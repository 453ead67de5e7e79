using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaiCach.OneStop.Tests.Portal;

/// <summary>
/// The National Portal as <c>domain/national-portal.md</c> has it, over HTTP in this process: it keeps dossiers and their history, and refuses
/// what the document forbids (<see cref="PortalRules"/>). Codes beyond 0 and −3 are the double's own; the client must not depend on them.
/// </summary>
internal sealed class PortalDouble : IAsyncDisposable
{
    public const string Password = "mat-khau-cua-cong";
    public const string UserName = "xa-mau";
    public const string Agency = "000.00.00.H00";
    public const string Destination = "VN:GOV:000.00.00.G22:vpcpdvcprovider";

    private const string Refused = "2";
    private const string NoSession = "-1";
    private const string Exists = "-3";

    private readonly Lock _gate = new();
    private readonly WebApplication _app;
    private readonly HashSet<string> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _dossiers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonObject>> _histories = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<PortalCall> _calls = new();
    private readonly List<(string Code, string Status, TaskCompletionSource Told)> _waiting = [];
    private int _sessionCount;

    private PortalDouble(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public IReadOnlyList<PortalCall> Calls => [.. _calls];

    /// <summary>Procedure codes that it does not know.</summary>
    public HashSet<string> UnknownProcedures { get; } = new(StringComparer.Ordinal);

    /// <summary>What citizens ask on it.</summary>
    public AskedQuestions Questions { get; } = new();

    /// <summary>Procedures that it lists.</summary>
    public JsonArray Procedures { get; set; } = [];

    /// <summary>A status that it answers instead of a service, while this gives one.</summary>
    public Func<string, HttpStatusCode?> Failure { get; set; } = _ => null;

    /// <summary>What it waits for after it has done a service and before it answers.</summary>
    public Func<string, CancellationToken, Task> Delay { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>A line of history that it refuses whatever the rules say.</summary>
    public Func<JsonObject, bool> RefusesLine { get; set; } = _ => false;

    /// <summary>Whether the look-up finds nothing, though the dossier is there.</summary>
    public bool IsLookUpBlind { get; set; }

    public static async Task<PortalDouble> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var portal = new PortalDouble(app);
        app.MapPost("/adapter/dang-nhap", portal.LogInAsync);
        app.MapPost("/adapter/tich-hop", portal.ServeAsync);
        await app.StartAsync();
        return portal;
    }

    /// <summary>A dossier as it was told last; null when there is none.</summary>
    public JsonObject? Dossier(string code)
    {
        lock (_gate)
        {
            return _dossiers.GetValueOrDefault(code);
        }
    }

    /// <summary>The history that was told, in the order of its coming.</summary>
    public IReadOnlyList<JsonObject> History(string code)
    {
        lock (_gate)
        {
            return [.. _histories.GetValueOrDefault(code) ?? []];
        }
    }

    /// <summary>Waits until it was told of a line of history with a status.</summary>
    public Task ToldAsync(string code, string status)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((code, status, told));
            TellWaiting();
        }

        return told.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Ends every session.</summary>
    public void ForgetSessions()
    {
        lock (_gate)
        {
            _sessions.Clear();
        }
    }

    /// <summary>Loses a dossier.</summary>
    public void Forget(string code)
    {
        lock (_gate)
        {
            _dossiers.Remove(code);
            _histories.Remove(code);
        }
    }

    /// <summary>Has a dossier, told by another system.</summary>
    public void Have(string code)
    {
        lock (_gate)
        {
            _dossiers[code] = new JsonObject { ["MaHoSo"] = code };
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> LogInAsync(HttpContext context, JsonObject body, CancellationToken cancellationToken)
    {
        if (Failure("log-in") is { } status)
        {
            return Results.StatusCode((int)status);
        }

        await Delay("log-in", cancellationToken);
        var isRight =
            body["username"]?.ToString() == UserName
            && body["password"]?.ToString() == Password
            && context.Request.Headers["dstcode"] == Destination;
        var session = $"S-{Interlocked.Increment(ref _sessionCount)}";
        lock (_gate)
        {
            _sessions.Add(session);
        }

        _calls.Enqueue(new PortalCall("log-in", null, 0, isRight ? "0" : Refused));
        return isRight
            ? Results.Json(new { session, error_code = "0" })
            : Results.Json(PortalWords.Coded(Refused, "Sai tài khoản hoặc mật khẩu"));
    }

    private async Task<IResult> ServeAsync(HttpContext context, JsonObject body, CancellationToken cancellationToken)
    {
        var service = body["service"]?.ToString() ?? "";
        if (Failure(service) is { } status)
        {
            return Results.StatusCode((int)status);
        }

        JsonObject answer;
        lock (_gate)
        {
            answer = Answer(context, body, service);
            TellWaiting();
        }

        var count = body["data"] is JsonArray data ? data.Count : 0;
        _calls.Enqueue(new PortalCall(service, body["isUpdating"]?.ToString(), count, answer["error_code"]!.ToString()));
        await Delay(service, cancellationToken);
        return Results.Json(answer);
    }

    private JsonObject Answer(HttpContext context, JsonObject body, string service)
    {
        if (context.Request.Headers["dstcode"] != Destination || body["madonvi"]?.ToString() != Agency)
        {
            return PortalWords.Coded(Refused, "Sai mã đơn vị");
        }

        if (!_sessions.Contains(body["session"]?.ToString() ?? ""))
        {
            return PortalWords.Coded(NoSession, "Phiên làm việc đã hết hạn");
        }

        return service switch
        {
            "TraCuuHoSo" => LookUp(body["mahoso"]?.ToString() ?? ""),
            "DongBoHoSoMC" => TakeDossiers(body),
            "CapNhatTienDoHoSoMC" => TakeHistory(body),
            "LayDanhSachTTHC" => PortalWords.Found(Procedures),
            "LayDanhSachHoiDapGuiTuDVCQG" => Questions.List(),
            "LayNoiDungTraLoiTheoCauHoi" => Questions.AnswersOf(body["cauhoiid"]?.ToString() ?? ""),
            "DongBoKetQuaHoiDapGuiTuDVCQG" => Questions.Take(body),
            _ => PortalWords.Coded(Refused, "Không có dịch vụ này"),
        };
    }

    private void TellWaiting()
    {
        foreach (var (code, status, told) in _waiting)
        {
            if (_histories.TryGetValue(code, out var history) && history.Any(line => line["TrangThai"]!.ToString() == status))
            {
                told.TrySetResult();
            }
        }
    }

    private JsonObject LookUp(string code) =>
        !IsLookUpBlind && _dossiers.TryGetValue(code, out var found) ? PortalWords.Found([found.DeepClone()]) : PortalWords.Found([]);

    private JsonObject TakeDossiers(JsonObject body)
    {
        var elements = PortalWords.Elements(body);
        var isUpdating = body["isUpdating"]?.ToString();
        if (isUpdating is not ("True" or "False") || elements.Count == 0)
        {
            return PortalWords.Coded(Refused, "isUpdating phải là True hoặc False");
        }

        foreach (var element in elements)
        {
            var code = element["MaHoSo"]?.ToString() ?? "";
            if (PortalRules.DossierFault(element) is { } fault)
            {
                return PortalWords.Coded(Refused, fault);
            }

            if (UnknownProcedures.Contains(element["MaTTHC"]!.ToString()))
            {
                return PortalWords.Coded(Refused, "Không có thủ tục");
            }

            if (isUpdating == "False" && _dossiers.ContainsKey(code))
            {
                return PortalWords.Coded(Exists, "Hồ sơ đã tồn tại");
            }

            if (isUpdating == "True" && !_dossiers.ContainsKey(code))
            {
                return PortalWords.Coded(Refused, "Hồ sơ chưa có trên Cổng");
            }
        }

        elements.ForEach(element => _dossiers[element["MaHoSo"]!.ToString()] = element);
        return PortalWords.Coded("0", "");
    }

    /// <summary>All of a batch or nothing.</summary>
    private JsonObject TakeHistory(JsonObject body)
    {
        var elements = PortalWords.Elements(body);
        if (elements.Count is 0 or > 10)
        {
            return PortalWords.Coded(Refused, "Mỗi lần gửi từ 1 đến 10 sự kiện");
        }

        var histories = elements
            .Select(element => element["MaHoSo"]?.ToString() ?? "")
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(code => code, code => new List<JsonObject>(_histories.GetValueOrDefault(code) ?? []), StringComparer.Ordinal);
        foreach (var element in elements)
        {
            var code = element["MaHoSo"]?.ToString() ?? "";
            var fault = _dossiers.ContainsKey(code) ? PortalRules.LineFault(element, histories[code]) : "Hồ sơ chưa có trên Cổng";
            if (fault is not null || RefusesLine(element))
            {
                return PortalWords.Coded(Refused, fault ?? "Dữ liệu không hợp lệ");
            }

            // The same line once more, after an answer that was lost, is the same line.
            if (!histories[code].Any(known => JsonNode.DeepEquals(known, element)))
            {
                histories[code].Add(element);
            }
        }

        foreach (var (code, history) in histories)
        {
            _histories[code] = history;
        }

        return PortalWords.Coded("0", "");
    }
}
