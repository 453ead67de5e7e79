using System.Text.Json.Nodes;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>
/// A dossier as DongBoHoSoMC takes it, told up to a line of its history: the same history gives the same message, whenever it is sent, but for
/// the addresses of its files, which expire.
/// Fields and order as in <c>domain/national-portal.md</c>, section 3. The due time is the first one; an extension does not hide lateness.
/// </summary>
internal sealed class DossierMessage
{
    private readonly PortalSubject _subject;
    private readonly PortalCodes _codes;
    private readonly PortalFields _fields;
    private readonly List<DossierEvent> _history;
    private readonly DossierStatus _status;

    private DossierMessage(PortalSubject subject, int upTo, PortalCodes codes, PortalFields fields)
    {
        (_subject, _codes, _fields) = (subject, codes, fields);
        _history = [.. subject.History.Where(happened => happened.Sequence <= upTo)];
        _status = _history.Count == 0 ? DossierStatus.Submitted : DossierStages.StatusOf(_history[^1].ToStage);
    }

    private bool IsNewer => _fields >= PortalFields.Of2022;

    /// <summary>The element of <c>data[]</c>.</summary>
    /// <param name="subject">The dossier.</param>
    /// <param name="upTo">The last line of history that is told; 0 tells only that it arrived.</param>
    /// <param name="codes">The Portal's code lists.</param>
    /// <param name="fields">Which fields the partner knows.</param>
    public static JsonObject Of(PortalSubject subject, int upTo, PortalCodes codes, PortalFields fields) =>
        new DossierMessage(subject, upTo, codes, fields).Write();

    private JsonObject Write()
    {
        var message = new JsonObject();
        WriteWhat(message);
        WriteWhose(message);
        WriteWhen(message);
        if (IsNewer)
        {
            WriteNewer(message);
        }

        message["TaiLieuNop"] = PortalValue.List(_subject.Components.Select(Component));
        message["DanhSachLePhi"] = PortalValue.List(_subject.Fees.Select(Fee));
        message["DanhSachTepDinhKemKhac"] = new JsonArray();
        message["DanhSachHoSoBoSung"] = PortalValue.List(Supplements());
        message["DanhSachGiayToKetQua"] = PortalValue.List([.. Results().Select(Result), .. DigitisedResult()]);
        return message;
    }

    private void WriteWhat(JsonObject message)
    {
        message["MaHoSo"] = PortalValue.Text(_subject.Dossier.Code);
        message["MaTTHC"] = PortalValue.Text(_subject.Procedure.Code);
        message["TenTTHC"] = PortalValue.Text(_subject.Procedure.Name);
        message["MaLinhVuc"] = PortalValue.Text(_subject.Procedure.FieldCode);
        message["TenLinhVuc"] = PortalValue.Text(_subject.Procedure.FieldName);
        message["KenhThucHien"] = PortalValue.Code((short)_subject.Dossier.Channel);
        message["SoBienNhan"] = "";
    }

    private void WriteWhose(JsonObject message)
    {
        var owner = _subject.Owner;
        message["ChuHoSo"] = PortalValue.Text(owner.Name);
        message["LoaiDoiTuong"] = _codes.ApplicantKinds.Value[owner.Kind];
        message["MaDoiTuong"] = "";
        if (IsNewer)
        {
            message["SoGiayToChuHoSo"] = PortalValue.Text(_subject.OwnerIdentity);
            message["DinhDanhCHS"] = new JsonObject
            {
                ["LoaiDinhDanh"] = _codes.IdentityKinds.Value[owner.IdentityKind],
                ["SoDinhDanh"] = PortalValue.Text(_subject.OwnerIdentity),
            };
        }

        message["ThongTinKhac"] = "";
        message["Email"] = PortalValue.Text(owner.Email);
        message["Fax"] = "";
        message["SoDienThoai"] = PortalValue.Text(owner.Phone);
        message["TrichYeuHoSo"] = PortalValue.Text(_subject.Procedure.Name, PortalLimits.SummaryMaxLength);
    }

    private void WriteWhen(JsonObject message)
    {
        var dossier = _subject.Dossier;
        if (IsNewer)
        {
            message["NgayNopHoSo"] = PortalValue.Time(dossier.Channel == DossierChannel.Online ? dossier.ArrivedAt : null);
        }

        message["NgayTiepNhan"] = PortalValue.Time(At(DossierAction.Accept) ?? dossier.ArrivedAt);
        message["NgayHenTra"] = PortalValue.Time(DueAfter(_history));
        message["TrangThaiHoSo"] = PortalValue.Code((short)_status);
        message["NgayTra"] = PortalValue.Time(At(DossierAction.Return));
        message["ThongTinTra"] = "";
        message["HinhThuc"] = _codes.ReturnWays.Value[dossier.ReturnWay];
        message["NgayKetThucXuLy"] = PortalValue.Time(EndedAt());
        if (IsNewer)
        {
            message["NgayTuChoi"] = PortalValue.Time(At(DossierAction.Reject));
        }

        message["DonViXuLy"] = PortalValue.Text(_subject.UnitName);
        message["GhiChu"] = PortalValue.Text(_history.Count > 0 && ToldReason.IsToldOf(_history[^1]) ? _history[^1].Note : null);
    }

    private void WriteNewer(JsonObject message)
    {
        var isFromPortal = _subject.IsFromPortal;
        var isIdentified = isFromPortal && VietnamTime.DayOf(_subject.Dossier.ArrivedAt) >= _codes.IdentifiedSince.Value;
        message["NoiNopHoSo"] = isFromPortal ? _codes.FiledAt.Value.Portal : _codes.FiledAt.Value.Local;
        message["HoSoCoThanhPhanSoHoa"] = PortalValue.Mark(_subject.Components.Any(component => component.IsDigitised));
        message["TaiKhoanDuocXacThucVoiVNeID"] = PortalValue.Mark(isIdentified);
        message["DuocThanhToanTrucTuyen"] = PortalValue.Code((short)Payment());
        message["DSKetNoiCSDL"] = new JsonArray();
    }

    /// <summary>Online counts before the desk where both were used.</summary>
    private FeePayment Payment() =>
        _subject.Fees.Select(fee => fee.Payment).Where(payment => payment != FeePayment.None).DefaultIfEmpty(FeePayment.None).Min();

    private JsonObject Component(DossierComponent component)
    {
        var written = new JsonObject
        {
            ["TepDinhKemId"] = (component.AttachmentId ?? component.Id).ToString(),
            ["TenTepDinhKem"] = PortalValue.Text(component.Name, PortalLimits.FileNameMaxLength),
            ["IsDeleted"] = PortalValue.Truth(false),
            ["MaThanhPhanHoSo"] = PortalValue.Text(component.Code),
            ["DuongDanTaiTepTin"] = LinkOf(component.AttachmentId),
        };
        if (IsNewer)
        {
            written["DuocSoHoa"] = PortalValue.Mark(component.IsDigitised);
            written["DuocTaiSuDung"] = PortalValue.Code((short)component.Reuse);
            written["DuocLayTuKhoDMQG"] = PortalValue.Mark(component.IsFromNationalStore);
            written["MaKetQuaThayThe"] = PortalValue.Text(component.ReplacedByCode);
        }

        return written;
    }

    private JsonObject Fee(DossierFee fee) =>
        new()
        {
            ["TenPhiLePhi"] = PortalValue.Text(fee.Name),
            ["MaPhiLePhi"] = PortalValue.Text(fee.Code),
            ["HinhThucThu"] = _codes.FeeMoments.Value[fee.Moment],
            ["Gia"] = PortalValue.Number(fee.AmountVnd),
            ["LoaiPhiLePhi"] = _codes.FeeKind.Value,
        };

    private IEnumerable<JsonObject> Supplements()
    {
        foreach (var asked in _history.Where(happened => happened.Action == DossierAction.AskSupplement))
        {
            // Whoever works on it may change, and data be put right, while the papers are waited for.
            var answer = _history.FirstOrDefault(happened =>
                happened.Sequence > asked.Sequence
                && happened.FromStage == asked.ToStage
                && happened.Action != DossierAction.Assign
                && !happened.LeavesStepGoingOn
            );
            var came = answer is { Action: DossierAction.Supplement } ? answer : null;
            yield return new JsonObject
            {
                ["HoSoBoSungId"] = asked.Id.ToString(),
                ["NguoiYeuCauBoSung"] = PortalValue.Text(asked.ActorName),
                ["NoiDungBoSung"] = PortalValue.Text(asked.Note),
                ["NgayBoSung"] = PortalValue.Time(asked.OccurredAt),
                ["NguoiTiepNhanBoSung"] = PortalValue.Text(came?.ActorName),
                ["ThongTinTiepNhan"] = PortalValue.Text(came?.Note),
                ["NgayTiepNhanBoSung"] = PortalValue.Time(came?.OccurredAt),
                ["TrangThaiBoSung"] = came is null ? _codes.SupplementStates.Value.Asked : _codes.SupplementStates.Value.Answered,
                ["DanhSachGiayToBoSung"] = PortalValue.List(Asked(asked)),
                ["DanhSachLePhiBoSung"] = new JsonArray(),
                ["NgayHenTraTruoc"] = PortalValue.Time(DueAfter(_history.Where(happened => happened.Sequence < asked.Sequence))),
                ["NgayHenTraMoi"] = PortalValue.Time(
                    came is null ? null : DueAfter(_history.Where(happened => happened.Sequence <= came.Sequence))
                ),
            };
        }
    }

    /// <summary>The guide gives this list no fields of its own; they are those of its other list of papers (DanhSachTepDinhKemKhac).</summary>
    private IEnumerable<JsonObject> Asked(DossierEvent asked) =>
        _subject
            .SupplementPapers.Where(paper => paper.AskedSequence == asked.Sequence)
            .Select(paper => new JsonObject
            {
                ["TenGiayTo"] = PortalValue.Text(paper.Name),
                ["SoLuong"] = PortalValue.Number(paper.Copies),
                ["LoaiGiayTo"] = PortalValue.Text(DossierNames.Of(paper.Kind)),
            });

    private IEnumerable<DossierFile> Results()
    {
        var told = _history.Select(happened => happened.Id).ToHashSet();
        return ResultFiles.InForce(_history, _subject.Files.Where(file => told.Contains(file.EventId)));
    }

    private JsonObject Result(DossierFile file)
    {
        var written = new JsonObject
        {
            ["TenGiayTo"] = PortalValue.Text(file.FileName, PortalLimits.ResultNameMaxLength),
            ["MaThanhPhanHoSo"] = "",
            ["GiayToId"] = file.Id.ToString(),
            ["DuongDanTepTinKetQua"] = LinkOf(file.AttachmentId),
        };
        if (IsNewer)
        {
            written["MaGiayToKetQua"] =
                file.AttachmentId == _subject.Result?.AttachmentId ? PortalValue.Text(_subject.Result.ResultCode) : "";
        }

        return written;
    }

    /// <summary>The result where it was not handed over with a move but digitised beside it; told once handling has ended.</summary>
    private IEnumerable<JsonObject> DigitisedResult()
    {
        if (_subject.Result is not { } result || EndedAt() is null || Results().Any(file => file.AttachmentId == result.AttachmentId))
        {
            yield break;
        }

        var written = new JsonObject
        {
            ["TenGiayTo"] = PortalValue.Text(result.Name, PortalLimits.ResultNameMaxLength),
            ["MaThanhPhanHoSo"] = "",
            ["GiayToId"] = result.Id.ToString(),
            ["DuongDanTepTinKetQua"] = LinkOf(result.AttachmentId),
        };
        if (IsNewer)
        {
            written["MaGiayToKetQua"] = PortalValue.Text(result.ResultCode);
        }

        yield return written;
    }

    private string LinkOf(Guid? attachmentId) => attachmentId is { } id ? _subject.Links.GetValueOrDefault(id, "") : "";

    private DateTimeOffset? At(DossierAction action) => _history.LastOrDefault(happened => happened.Action == action)?.OccurredAt;

    /// <summary>Status 9, or 3, 7, 8 where there is no result; null again once that was taken back.</summary>
    private DateTimeOffset? EndedAt() =>
        _history.LastOrDefault(happened => DossierStages.IsOpen(happened.ToStage) != DossierStages.IsOpen(happened.FromStage)) is { } turn
        && !DossierStages.IsOpen(turn.ToStage)
            ? turn.OccurredAt
            : null;

    private DateTimeOffset? DueAfter(IEnumerable<DossierEvent> history)
    {
        var known = history.ToList();
        return known.Count == 0 ? null : _subject.Timekeeper.Read(known, known[^1].OccurredAt).FirstDueAt;
    }
}
