using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <content>What was typed, as the command that takes it in.</content>
internal sealed partial class ReceiveDossierModel
{
    private ReceiveDossierCommand Command(ProcedureInForce chosen, DossierReach reach) =>
        new()
        {
            ProcedureCode = chosen.Procedure.Code,
            UnitId = user.UnitId,
            Channel = Channel,
            ReturnWay = ReturnWay,
            Owner = Owner(),
            Submitter = Submitter(),
            Authorised = Authorised(),
            Papers =
            [
                .. Reused
                    .Select(pair => pair.Split('/', 2))
                    .Where(pair => pair.Length == 2 && Guid.TryParse(pair[1], out _))
                    .DistinctBy(pair => pair[0], StringComparer.Ordinal)
                    .Select(pair => new ReceivedPaper(pair[0], PaperKind.Electronic, 1, StoredPaperId: Guid.Parse(pair[1]))),
                .. Papers
                    .Where(code => !Reused.Exists(pair => pair.StartsWith($"{code}/", StringComparison.Ordinal)))
                    .Select(code =>
                        chosen.Version.Content.Components.FirstOrDefault(component => component.Code == code) is { } known
                            ? new ReceivedPaper(code, KindOf.GetValueOrDefault(code, known.Kind), known.Copies)
                            : new ReceivedPaper(code, PaperKind.Original, 1)
                    ),
            ],
            Fees = new ChosenFees(
                AtReception(chosen).ToDictionary(fee => fee.Code, fee => Quantities.GetValueOrDefault(fee.Code), StringComparer.Ordinal),
                Exemptions
                    .Select(pair => pair.Split('/', 2))
                    .Where(pair => pair.Length == 2)
                    .DistinctBy(pair => pair[0], StringComparer.Ordinal)
                    .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
            ),
            IsFeePaid = IsFeePaid,
            PaidBy = PaidBy,
            Note = Note,
            PreparedCode = PreparedCode,
            Reach = reach,
            TellBy = MessageChannels.Of(TellBy),
            IsFromQueue = true,
            HasMoreOfNumber = HasMoreOfNumber,
            ReceivedAt = ReceivedAt is { } typed ? VietnamTime.At(DateOnly.FromDateTime(typed), TimeOnly.FromDateTime(typed)) : null,
        };
}
