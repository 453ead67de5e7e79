using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>The room's addresses, in one place.</summary>
internal static class ReportingLinks
{
    public const string Reports = "/bao-cao";

    /// <summary>The name in the address of which days a period has.</summary>
    public const string CutoffName = "moc";

    public static string Draft(Guid? planId = null) => "/bao-cao/lap" + (planId is { } id ? $"?keHoach={id}" : "");

    public static string Report(Guid reportId) => $"/bao-cao/{reportId}";

    public static string Issue(Guid reportId) => $"/bao-cao/{reportId}/ban-hanh";

    /// <summary>Where a draft is submitted to the leaders, or taken back.</summary>
    public static string Submit(Guid reportId) => $"/bao-cao/{reportId}/trinh-duyet";

    /// <summary>Where a leader approves it or gives it back.</summary>
    public static string Approve(Guid reportId) => $"/bao-cao/{reportId}/phe-duyet";

    public static string Word(Guid reportId) => $"/bao-cao/{reportId}/word";

    public static string Pdf(Guid reportId) => $"{Word(reportId)}?handler=Pdf";

    public static string Annex(Guid reportId) => $"/bao-cao/{reportId}/excel";

    public static string AttachSigned(Guid reportId) => $"/bao-cao/{reportId}/dinh-ban-ky";

    /// <summary>The page of an indicator, in the room that has it.</summary>
    public static string Indicator(string code, Period period, PeriodCutoff cutoff) =>
        $"/chi-tieu/{Uri.EscapeDataString(code)}?ky={period}{(cutoff == PeriodCutoff.Reporting ? "&moc=Reporting" : "")}";

    /// <summary>What makes the address of a figure one of a department of the unit.</summary>
    /// <param name="code">The department's code; null for the whole unit.</param>
    public static string OfDepartment(string? code) => code is null ? "" : $"&phong={Uri.EscapeDataString(code)}";

    /// <summary>The records that a report lists, all of them.</summary>
    public static string Records(OutlineRecords list, ReportSpan span, DateTimeOffset? asOf, string? department) =>
        Indicator(list.Indicator, span.Period, span.Cutoff)
        + OfDepartment(department)
        + (list.IsCounted is { } counted ? $"&tinh={(counted ? "true" : "false")}" : "")
        + AsOf(asOf);

    /// <summary>Where a figure that no record gives is entered, in the room that has it.</summary>
    public static string RecordFigure(string code, ReportSpan span) =>
        $"/chi-tieu/ghi-so-lieu/{Uri.EscapeDataString(code)}?ky={span.Period}&{CutoffName}={span.Cutoff}";

    /// <summary>The same indicator of a unit below.</summary>
    public static string IndicatorOfUnit(string code, Period period, PeriodCutoff cutoff, string unitCode) =>
        $"{Indicator(code, period, cutoff)}&donVi={Uri.EscapeDataString(unitCode)}";

    public const string Outlines = "/bao-cao/de-cuong";

    /// <summary>A sheet of figures of the quarter that runs.</summary>
    public static string Sheet(string sheet) => $"/bao-cao/bang-nhap/{sheet}";

    /// <summary>A sheet of figures of a period.</summary>
    public static string Sheet(string sheet, Period period, PeriodCutoff cutoff) => $"{Sheet(sheet)}?ky={period}&{CutoffName}={cutoff}";

    /// <summary>An outline with what fills it.</summary>
    public static string Outline(string name) => $"{Outlines}/{name}";

    /// <summary>Where a copy of an outline is edited; the name of an item leads to it.</summary>
    public static string EditOutline(string name, string? item = null) =>
        $"{Outline(name)}/sua" + (item is null ? "" : $"#{OutlinePlace(item)}");

    /// <summary>The place of an item on that page.</summary>
    public static string OutlinePlace(string item) => "muc-" + item.Replace('.', '-');

    /// <summary>Where an item of the copy is edited.</summary>
    public static string EditItem(string name, string item) => $"{Outline(name)}/muc?ma={Uri.EscapeDataString(item)}";

    /// <summary>Where an item is added behind another; null for the end.</summary>
    public static string AddItem(string name, string? after) =>
        $"{Outline(name)}/muc" + (after is null ? "" : $"?sau={Uri.EscapeDataString(after)}");

    /// <summary>The file of a copy.</summary>
    public static string OutlineCopyFile(string name) => $"{Outline(name)}/sua?handler=File";

    /// <summary>The file of an outline.</summary>
    public static string OutlineFile(string name) => $"{Outlines}/{name}?handler=File";

    /// <summary>A report by an outline, to be looked at and not kept.</summary>
    public static string OutlineTrial(string name) => $"{Outlines}/{name}?handler=Word";

    /// <summary>A statistical form of a period.</summary>
    public static string Form(string form, Period period, PeriodCutoff cutoff) => $"{Form(form)}?ky={period}&{CutoffName}={cutoff}";

    /// <summary>A statistical form of the quarter that runs.</summary>
    public static string Form(string form) => $"/bao-cao/bieu/{Uri.EscapeDataString(form)}";

    /// <summary>The records behind a figure of a form, in the room that counts them; a field null for all.</summary>
    public static string FormRecords(string form, int column, string? field, Period period, PeriodCutoff cutoff) =>
        $"/chi-tieu/bieu/{Uri.EscapeDataString(form)}/{column}?ky={period}&{CutoffName}={cutoff}"
        + (field is null ? "" : $"&linhVuc={Uri.EscapeDataString(field)}");

    /// <summary>Who was asked for what, and what they sent in.</summary>
    public static string Contributions(Guid reportId) => $"/bao-cao/{reportId}/dong-gop";

    public static string AskContribution(Guid reportId) => $"/bao-cao/{reportId}/de-nghi-dong-gop";

    /// <summary>Where everybody who owes a part is asked for it.</summary>
    public static string AskEveryone(Guid reportId) => $"/bao-cao/{reportId}/hoi-tat-ca";

    /// <summary>Who is in charge of which area.</summary>
    public const string AreaOfficers = "/bao-cao/phu-trach";

    /// <summary>Where the person who was asked writes.</summary>
    public static string Contribution(Guid contributionId) => $"/bao-cao/dong-gop/{contributionId}";

    /// <summary>What makes the address of a figure one as of a moment: the day for the form on the page, the moment for what counts.</summary>
    public static string AsOf(DateTimeOffset? at) =>
        at is { } moment
            ? $"&tinhDen={VietnamTime.DayOf(moment):yyyy-MM-dd}&tinhLuc={Uri.EscapeDataString(moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))}"
            : "";

    /// <summary>A figure as of a moment, with the records that have made it another since.</summary>
    public static string FigureAsOf(string code, ReportSpan span, DateTimeOffset at) =>
        $"/chi-tieu/{Uri.EscapeDataString(code)}?ky={span.Period}&{CutoffName}={span.Cutoff}{AsOf(at)}";

    /// <summary>The same of a unit below, as of the end of a day.</summary>
    public static string FigureAsOf(string code, ReportSpan span, DateOnly day, string unitCode) =>
        $"/chi-tieu/{Uri.EscapeDataString(code)}?ky={span.Period}&{CutoffName}={span.Cutoff}&tinhDen={day:yyyy-MM-dd}&donVi={Uri.EscapeDataString(unitCode)}";

    /// <summary>What changed since a report was issued, and the report that says so.</summary>
    public static string Supplement(Guid reportId) => $"/bao-cao/{reportId}/bo-sung";

    /// <summary>What has to be sent by when.</summary>
    public const string Due = "/bao-cao/phai-gui";

    public const string Regime = "/bao-cao/che-do";

    public const string Below = "/bao-cao/cap-duoi";

    /// <summary>Where a unit lays a report on the units below.</summary>
    public const string LayDuty = "/bao-cao/cap-duoi/giao";

    /// <summary>The name in the address of an owed report, as <see cref="Obligation.Key"/> has it.</summary>
    public const string OwedName = "ky";

    /// <summary>The name in the address of an item of an outline.</summary>
    public const string ItemName = "muc";

    public static string ExportBelow(Obligation owed) => $"{Below}?handler=Excel&{OwedName}={Uri.EscapeDataString(owed.Key)}";

    /// <summary>What is made of an owed report of the units below.</summary>
    public static string Consolidation(Obligation owed) => $"/bao-cao/tong-hop?{OwedName}={Uri.EscapeDataString(owed.Key)}";

    /// <summary>The texts of the units below beside each other.</summary>
    public static string TextsBelow(Obligation owed) => $"/bao-cao/tong-hop/noi-dung?{OwedName}={Uri.EscapeDataString(owed.Key)}";

    /// <summary>Their texts of one item.</summary>
    public static string TextsBelow(Obligation owed, string item) => $"{TextsBelow(owed)}&{ItemName}={Uri.EscapeDataString(item)}";

    /// <summary>The figures of the reports of the units below beside those of the records.</summary>
    public static string FiguresBelow(Obligation owed) => $"/bao-cao/tong-hop/so-lieu?{OwedName}={Uri.EscapeDataString(owed.Key)}";

    public static string DueIn(int year) => $"{Due}?nam={year}";

    /// <summary>The form that drafts an owed report.</summary>
    public static string DraftOf(Obligation owed) => DraftOf(owed, owed.Duty.Outline);

    /// <summary>The form that drafts a report of the same period by another outline.</summary>
    public static string DraftOf(Obligation owed, string outline) => DraftOf(outline, owed.Period, owed.Duty.Cutoff);

    /// <summary>The form that drafts a report.</summary>
    public static string DraftOf(string outline, Period period, PeriodCutoff cutoff) =>
        $"/bao-cao/lap?deCuong={Uri.EscapeDataString(outline)}&ky={period}&moc={cutoff}";

    public static string Review(Guid reportId) => $"/bao-cao/{reportId}/xem-xet";

    public static string Signed(Guid reportId) => $"/bao-cao/{reportId}/ban-ky";
}
