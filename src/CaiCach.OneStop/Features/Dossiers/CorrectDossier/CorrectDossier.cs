using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.CorrectDossier;

/// <summary>Puts right what was typed of a dossier.</summary>
internal sealed record CorrectDossierCommand
{
    public required string Code { get; init; }

    /// <summary>The version that the person saw.</summary>
    public required uint Version { get; init; }

    /// <summary>The three roles as they should be; who is left out goes.</summary>
    public required TypedPeople People { get; init; }

    public ReturnWay ReturnWay { get; init; }

    /// <summary>Codes of the papers that are really there.</summary>
    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>The note of the reception.</summary>
    public string? Remark { get; init; }

    /// <summary>How the people of the dossier want to be told.</summary>
    public MessageWays TellBy { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}

/// <summary>Puts people, papers, way of return and note right; the history says what was changed, by whom and why, and the former data stay beside it.</summary>
internal sealed class CorrectDossierHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    DossierPapers stored,
    SecretNumbers secrets,
    MessageWords words,
    IdentityRules identities,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierEventConfiguration.SequenceIsUnique] = Foundation.Data.DataErrors.Changed,
    };

    public async Task<Result> HandleAsync(CorrectDossierCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(dossier => dossier.Code == command.Code, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        database.Entry(dossier).Property(candidate => candidate.Version).OriginalValue = command.Version;
        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return DossierErrors.ReasonMissing;
        }

        var version = await database.Versions.AsNoTracking().SingleAsync(one => one.Id == dossier.VersionId, cancellationToken);
        var people = await PeopleAsync(dossier, command, cancellationToken);
        var papers = await PapersAsync(dossier, version.Content, command, cancellationToken);
        if (Refusals(command, version.Content, people, papers) is { Count: > 0 } refusals)
        {
            return Result.Fail(refusals);
        }

        var usual = words.UsualOn(VietnamTime.DayOf(dossier.RecordedAt));
        var parts = Parts(dossier, people, command, usual);
        var isNothing = parts.Count == 0 && papers.Added.Count == 0 && papers.Removed.Count == 0;
        var note = isNothing
            ? null
            : DossierNames.Corrected(
                command.Reason.Trim(),
                parts,
                [.. papers.Added.Select(paper => paper.Name)],
                [.. papers.Removed.Select(paper => paper.Name)]
            );
        var moved = await MoveAsync(dossier, note, cancellationToken);
        if (moved.Failed)
        {
            return Result.Fail(moved.Errors);
        }

        database.Add(moved.Value);
        await ChangeAsync(dossier, people, moved.Value, cancellationToken);
        await ChangeAsync(dossier, papers, cancellationToken);
        dossier.Correct(command.People.Owner.Name.Trim(), command.ReturnWay, Trim(command.Remark));
        if (parts.Contains(CorrectedPart.TellBy))
        {
            people.ForEach(person => person.Kept?.Tell(command.TellBy));
        }

        return await unitOfWork.CommitAsync([Moved(dossier, moved.Value)], note, cancellationToken, Constraints);
    }

    /// <summary>Each role as it stands beside what was typed.</summary>
    private async Task<List<PersonBeside>> PeopleAsync(Dossier dossier, CorrectDossierCommand command, CancellationToken cancellationToken)
    {
        var kept = await database.Parties.Where(party => party.DossierId == dossier.Id).Take(10).ToListAsync(cancellationToken);
        var people = new List<PersonBeside>();
        foreach (var role in Enum.GetValues<PartyRole>())
        {
            var party = kept.Find(one => one.Role == role);
            var typed = command.People.All.FirstOrDefault(one => one.Role == role).Party;
            var said = typed?.Describe(command.TellBy, identities);
            if (party is not null && said is not null && role != PartyRole.Owner)
            {
                // The page asks less of these than an online submission; what it does not ask stays.
                said = said with
                {
                    Kind = party.Kind,
                    BornOn = party.BornOn,
                    Email = party.Email,
                    Address = role == PartyRole.Submitter ? party.Address : said.Address,
                };
            }

            var number = said?.Identity is { } identity ? await secrets.SealAsync(identity.Value, cancellationToken) : null;
            people.Add(new PersonBeside(role, party, said, number, party is not null && IsSameNumber(party, number)));
        }

        return people;
    }

    /// <summary>A number whose key is gone cannot be shown, so a page without it says nothing.</summary>
    private bool IsSameNumber(DossierParty party, SealedNumber? typed) =>
        typed is null
            ? party.IdentitySealed is not { } kept || secrets.Open(kept) is null
            : party.IdentityHash?.AsSpan().SequenceEqual(typed.Hash) == true;

    /// <summary>Papers that were not ticked and are there, and those ticked by mistake.</summary>
    private async Task<PapersBeside> PapersAsync(
        Dossier dossier,
        ProcedureContent content,
        CorrectDossierCommand command,
        CancellationToken cancellationToken
    )
    {
        var kept = await database
            .Components.Where(component => component.DossierId == dossier.Id)
            .OrderBy(component => component.SortOrder)
            .Take(DossierLimits.ComponentsMaxCount * 4)
            .ToListAsync(cancellationToken);
        var removed = kept.FindAll(component => !command.Papers.Contains(component.Code, StringComparer.Ordinal));
        var ids = removed.ConvertAll(component => (Guid?)component.Id);
        var scanned = await database
            .PaperScans.Where(scan => ids.Contains(scan.ComponentId))
            .Select(scan => scan.ComponentId)
            .Distinct()
            .Take(ids.Count + 1)
            .ToListAsync(cancellationToken);
        var added = command.Papers.Distinct(StringComparer.Ordinal).Where(code => !kept.Exists(one => one.Code == code)).ToList();
        return new PapersBeside(
            [.. content.Components.Where(component => added.Contains(component.Code, StringComparer.Ordinal))],
            removed,
            removed.Find(component => component.AttachmentId is not null || scanned.Contains(component.Id)),
            added.Find(code => content.Components.All(component => component.Code != code)),
            kept.Exists(component => component.Reuse != Domain.Papers.PaperReuse.None),
            kept.Count == 0 ? 0 : kept[^1].SortOrder + 1
        );
    }

    private List<Error> Refusals(CorrectDossierCommand command, ProcedureContent content, List<PersonBeside> people, PapersBeside papers)
    {
        var refusals = command.People.Refusals(identities).ToList();
        var owner = people[0];
        if (owner.Kept!.Kind != command.People.Owner.Kind && !content.Applicants.Contains(command.People.Owner.Kind))
        {
            refusals.Add(DossierErrors.KindNotOffered);
        }

        if (papers.HasReused && !owner.KeepsNumber)
        {
            refusals.Add(DossierErrors.ReusedPapersOfTheOther);
        }

        if (papers.Unknown is { } code)
        {
            refusals.Add(DossierErrors.PaperUnknown(code));
        }

        if (papers.WithFile is { } component)
        {
            refusals.Add(DossierErrors.PaperHasFile(component.Name));
        }

        return refusals;
    }

    private static List<CorrectedPart> Parts(Dossier dossier, List<PersonBeside> people, CorrectDossierCommand command, MessageWays usual)
    {
        var (kept, said) = (people[0].Kept!, people[0].Said!);
        (CorrectedPart Part, bool IsOther)[] all =
        [
            (CorrectedPart.OwnerName, IsOther(said.Name, kept.Name)),
            (CorrectedPart.OwnerIdentity, !people[0].KeepsNumber),
            (CorrectedPart.OwnerKind, said.Kind != kept.Kind),
            (CorrectedPart.OwnerBornOn, said.BornOn != kept.BornOn),
            (CorrectedPart.Phone, IsOther(said.Phone, kept.Phone)),
            (CorrectedPart.Email, IsOther(said.Email, kept.Email)),
            (CorrectedPart.Address, IsOther(said.Address, kept.Address)),
            (CorrectedPart.Submitter, people[1].IsOther),
            (CorrectedPart.Authorised, people[2].IsOther),
            (CorrectedPart.ReturnWay, command.ReturnWay != dossier.ReturnWay),
            (CorrectedPart.Note, IsOther(Trim(command.Remark), dossier.Note)),
            (CorrectedPart.TellBy, people.Exists(one => one.Kept is { } party && (party.TellBy ?? usual) != command.TellBy)),
        ];
        return [.. all.Where(one => one.IsOther).Select(one => one.Part)];
    }

    /// <summary>Changes people; what stood there before is kept under the line of history.</summary>
    private async Task ChangeAsync(Dossier dossier, List<PersonBeside> people, DossierEvent correction, CancellationToken cancellationToken)
    {
        foreach (var person in people.Where(person => person.IsOther))
        {
            if (person.Kept is null)
            {
                database.Add(new DossierParty(dossier, person.Role, person.Said!, person.Number));
                continue;
            }

            var (kept, hadNumber) = (person.Kept, person.Kept.IdentityHash is not null);
            database.Add(new FormerParty(kept, correction));
            if (person.Said is null)
            {
                database.Remove(kept);
                continue;
            }

            kept.Correct(person.Said, person.Number, person.KeepsNumber);
            if (person.Role == PartyRole.Owner)
            {
                await stored.FollowOwnerAsync(kept, hadNumber, user.ActorFor(dossier), cancellationToken);
            }
        }
    }

    private async Task ChangeAsync(Dossier dossier, PapersBeside papers, CancellationToken cancellationToken)
    {
        var ids = papers.Removed.Select(component => (Guid?)component.Id).ToList();
        var asked = await database
            .SupplementPapers.Where(paper => paper.DossierId == dossier.Id && ids.Contains(paper.ComponentId))
            .OrderBy(paper => paper.Id)
            .Take(DossierLimits.ComponentsMaxCount)
            .ToListAsync(cancellationToken);
        asked.ForEach(paper => paper.Lose());
        database.RemoveRange(papers.Removed);
        var order = papers.NextOrder;
        foreach (var component in papers.Added)
        {
            var paper = new ReceivedPaper(component.Code, component.Kind, component.Copies);
            database.Add(new DossierComponent(dossier, component, paper, order++));
        }
    }

    private async Task<Result<DossierEvent>> MoveAsync(Dossier dossier, string? note, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var history = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        return dossier.Move(
            DossierAction.Correct,
            new MoveInput
            {
                OccurredAt = now,
                Note = note ?? nameof(DossierAction.Correct),
                IsCorrection = note is not null,
            },
            user.ActorFor(dossier),
            user.RolesFor(dossier, DossierAction.Correct),
            await timekeepers.OfAsync(dossier, cancellationToken),
            history,
            now
        );
    }

    private static DossierMoved Moved(Dossier dossier, DossierEvent happened) =>
        new(
            happened.UnitId,
            dossier.Id,
            dossier.Code,
            nameof(DossierAction.Correct),
            (int)dossier.Status,
            (int)dossier.Status,
            happened.OccurredAt,
            dossier.OfficerId
        );

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsOther(string? one, string? other) => !string.Equals(one, other, StringComparison.Ordinal);
}
