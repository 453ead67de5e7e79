using System.Text.Json.Nodes;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>A line of a dossier's history as CapNhatTienDoHoSoMC takes it (<c>domain/national-portal.md</c>, section 4).</summary>
internal static class ProgressMessage
{
    /// <summary>The element of <c>data[]</c>.</summary>
    /// <param name="subject">The dossier.</param>
    /// <param name="sequence">The line of history.</param>
    public static JsonObject Of(PortalSubject subject, int sequence)
    {
        var happened = subject.History.Single(line => line.Sequence == sequence);
        var startedAt = subject.History.LastOrDefault(line => line.Sequence < sequence)?.OccurredAt ?? subject.Dossier.ArrivedAt;
        DateTimeOffset? dueAt = happened.MinutesAllotted is { } allotted
            ? subject.Timekeeper.Calendar.AddWorkingMinutes(startedAt, allotted)
            : null;
        var title = happened.ActorPersonId is { } person ? subject.Titles.GetValueOrDefault(person) : null;
        return new JsonObject
        {
            ["MaHoSo"] = PortalValue.Text(subject.Dossier.Code),
            ["NguoiXuLy"] = PortalValue.Text(happened.ActorName, PortalLimits.HandlerMaxLength),
            ["ChucDanh"] = PortalValue.Text(title),
            ["ThoiDiemXuLy"] = PortalValue.Time(happened.OccurredAt),
            ["PhongBanXuLy"] = PortalValue.Text(subject.UnitName),
            ["NoiDungXuLy"] = PortalValue.Text(Content(happened)),
            ["TrangThai"] = PortalValue.Code((short)DossierStages.StatusOf(happened.ToStage)),
            ["NgayBatDau"] = PortalValue.Time(startedAt),
            ["NgayKetThucTheoQuyDinh"] = PortalValue.Time(dueAt),
        };
    }

    private static string Content(DossierEvent happened) =>
        ToldReason.IsToldOf(happened) && !string.IsNullOrWhiteSpace(happened.Note)
            ? $"{DossierNames.Of(happened.Action)}: {happened.Note}"
            : DossierNames.Of(happened.Action);
}
