using CaiCach.Foundation.Secrets;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Tests.Domain.Clock;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.OneStop.Tests.Domain.Imports;

/// <summary>What a source says later than it should have: true times of ends, and the owner's data (issue 3, §5; ADR 0008).</summary>
public sealed class PutRightTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly ImportSource Province = new(SourceSystem.ProvinceOneStop, "Hệ thống tỉnh", [], 2, "", null);
    private static readonly ImportSource Ministry = Province with { OwnActions = [DossierAction.Return] };
    private static readonly DossierTimekeeper Timekeeper = new(
        new TimeLimit(5, TimeLimitUnit.WorkingDays),
        ClockCase.Rules,
        ClockCase.Calendar,
        []
    );

    /// <summary>Read on 16/03 at 08:00, and again on 17/03 at 08:00; "~" marks a time that is still assumed. Worked out by hand.</summary>
    [Theory]
    // The first file has no time at all: that of the import stands for it.
    [InlineData("Completed", "", "", "", "", "03-16 08:00~", "")]
    [InlineData("Completed", "", "", "03-13 09:10", "", "03-13 09:10", "")]
    // Only a day: nearer than the import when it is an earlier one, and not when it is the same.
    [InlineData("Completed", "", "", "03-13", "", "03-13 00:00~", "")]
    [InlineData("Completed", "", "", "03-16", "", "03-16 08:00~", "")]
    [InlineData("Completed", "03-13", "", "03-13 16:00", "", "03-13 16:00", "")]
    // A time that is known is not put right by another.
    [InlineData("Completed", "03-13 09:10", "", "03-12 10:00", "", "03-13 09:10", "")]
    // Nothing ends before it was received.
    [InlineData("Completed", "", "", "03-02 07:00", "", "03-02 08:15~", "")]
    // Both ends, or one of them; the other is told by the one that is known, never later than it was seen.
    [InlineData("ResultReturned", "", "", "03-13 09:10", "03-13 15:00", "03-13 09:10", "03-13 15:00")]
    [InlineData("ResultReturned", "", "", "03-13 09:10", "", "03-13 09:10", "03-13 09:10~")]
    [InlineData("ResultReturned", "", "", "", "03-13 15:00", "03-13 15:00~", "03-13 15:00")]
    [InlineData("ResultReturned", "03-13 09:10", "", "03-13 09:10", "03-16 07:30", "03-13 09:10", "03-16 07:30")]
    // A finish after a known return cannot be.
    [InlineData("ResultReturned", "", "03-12 15:00", "03-13 09:10", "03-12 15:00", "03-12 15:00~", "03-12 15:00")]
    // Refused and stopped end as well.
    [InlineData("NotAccepted", "", "", "03-03 09:00", "", null, "")]
    [InlineData("Stopped", "", "", "03-03 09:00", "", "03-03 09:00", "")]
    public void End_WhoseTimeWasAssumed_TakesTheTimeThatTheSourceTellsLater(
        string status,
        string finished,
        string returned,
        string finishedLater,
        string returnedLater,
        string? ended,
        string returnedAt
    )
    {
        var first = Facts(status) with { FinishedAt = Moment(finished), ReturnedAt = Moment(returned) };
        var second = first with { FinishedAt = Moment(finishedLater), ReturnedAt = Moment(returnedLater) };
        var (dossier, history) = TakeOver(first, ClockCase.At("03-16 08:00"));
        var before = history.Count;

        Follow(dossier, history, second, ClockCase.At("03-17 08:00"));
        var events = history.Count;
        var again = Follow(dossier, history, second, ClockCase.At("03-18 08:00"));

        again.IsChanged.ShouldBeFalse("the third file says nothing new");
        history.Count.ShouldBe(events);
        history.Take(before).ShouldAllBe(line => line.RecordedAt == ClockCase.At("03-16 08:00"), "what was kept stays as it was");
        var times = new TrueTimes(history);
        if (ended is not null)
        {
            Told(times, history.First(line => line.FromStage != line.ToStage && !DossierStages.IsOpen(line.ToStage))).ShouldBe(ended);
            dossier.EndedAt.ShouldBe(ClockCase.At(ended.TrimEnd('~')));
        }

        if (returnedAt.Length > 0)
        {
            Told(times, history.Single(line => line.FromStage != line.ToStage && line.ToStage == DossierStage.Returned))
                .ShouldBe(returnedAt);
            dossier.ReturnedAt.ShouldBe(ClockCase.At(returnedAt.TrimEnd('~')));
        }
    }

    [Fact]
    public void ReturnAtOurDesk_StaysWhenItWas_AndBoundsTheFinish()
    {
        var ready = Facts("Completed");
        var (dossier, history) = TakeOver(ready, ClockCase.At("03-16 08:00"), Ministry);
        var desk = new DossierActor(Guid.CreateVersion7(), "Một cửa", Unit);
        var at = ClockCase.At("03-16 09:00");
        history.Add(
            dossier
                .Move(
                    DossierAction.Return,
                    new MoveInput { OccurredAt = at },
                    desk,
                    [Foundation.Units.Role.Receptionist],
                    Timekeeper,
                    history,
                    at
                )
                .Value
        );

        Follow(dossier, history, ready with { FinishedAt = Moment("03-16 10:00") }, ClockCase.At("03-17 08:00"), Ministry)
            .IsChanged.ShouldBeFalse();
        Follow(dossier, history, ready with { FinishedAt = Moment("03-13 10:00") }, ClockCase.At("03-17 09:00"), Ministry)
            .IsChanged.ShouldBeTrue();

        (dossier.Stage, dossier.EndedAt, dossier.ReturnedAt).ShouldBe((DossierStage.Returned, ClockCase.At("03-13 10:00"), at));
    }

    /// <summary>Whatever exports say in whatever order: what is read twice changes nothing, and the history alone tells the times.</summary>
    [Fact]
    public void Exports_WhateverTheySay_AreTakenOnceAndKeepTheHistoryWhole()
    {
        string[] days = ["", "", "03-12", "03-13", "03-12 09:30", "03-13 14:00", "03-16 07:00"];
        var export =
            from status in Gen.Elements("InProgress", "SupplementRequested", "Completed", "ResultReturned", "Stopped")
            from finished in Gen.Elements(days)
            from returned in Gen.Elements(days)
            from phone in Gen.Elements("", "0912 345 678", "0912345678", "09xx***678", "0987654321")
            select Facts(status) with
            {
                FinishedAt = Moment(finished),
                ReturnedAt = Moment(returned),
                Phone = phone,
            };
        Prop.ForAll(Gen.NonEmptyListOf(export).ToArbitrary(), list => Live([.. list])).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Nguyễn Thị Mẫu", "0912 345 678", "Thôn 1", "")]
    [InlineData("NGUYỄN THỊ MẪU", "0912.345.678", " thôn  1", "")] // written otherwise, the same
    [InlineData("Nguyễn Thị ***", "0912***678", "•••", "")] // not told
    [InlineData("Nguyễn Thị Mẫu", "", "", "")] // not told
    [InlineData("Nguyễn Thị Mậu", "0912345678", "Thôn 1", "tên")]
    [InlineData("Nguyễn Thị Mẫu", "0987654321", "Thôn 2", "điện thoại, địa chỉ")]
    public void Owner_WhomTheSourceNamesOtherwise_IsPutRight(string name, string phone, string address, string changed)
    {
        var first = Facts("InProgress") with { Phone = "0912345678", Address = "Thôn 1" };
        var (dossier, history) = TakeOver(first, ClockCase.At("03-16 08:00"));
        var owner = Owner(dossier, first);
        var told = first with { OwnerName = name, Phone = phone, Address = address };

        var followed = Follow(dossier, history, told, ClockCase.At("03-17 08:00"), owner: owner);
        var again = Follow(dossier, history, told, ClockCase.At("03-18 08:00"), owner: owner);

        (followed.IsChanged, again.IsChanged).ShouldBe((changed.Length > 0, false));
        followed
            .Events.Select(line => (line.Action, line.Note))
            .ShouldBe(changed.Length == 0 ? [] : [(DossierAction.Correct, $"Nguồn sửa thông tin chủ hồ sơ: {changed}")]);
        dossier.OwnerName.ShouldBe(owner.Name);
    }

    [Fact]
    public void Owner_WhoseDataOurDeskPutsRight_IsNotChangedByTheSource()
    {
        var ours = Province with { OwnActions = [DossierAction.Correct] };
        var first = Facts("InProgress") with { Phone = "0912345678" };
        var (dossier, history) = TakeOver(first, ClockCase.At("03-16 08:00"), ours);
        var owner = Owner(dossier, first);

        Follow(dossier, history, first with { Phone = "0987654321" }, ClockCase.At("03-17 08:00"), ours, owner).IsChanged.ShouldBeFalse();

        owner.Phone.ShouldBe("0912345678");
    }

    [Fact]
    public void Number_OfTheOwner_IsTakenOverSealed()
    {
        var first = Facts("InProgress") with { Identity = new SealedIdentity(IdentityKind.OldCard, "••••••789", [1], [11]) };
        var (dossier, history) = TakeOver(first, ClockCase.At("03-16 08:00"));
        var owner = Owner(dossier, first);
        var right = new SealedIdentity(IdentityKind.PersonalNumber, "•••••••••345", [2], [12]);

        var followed = Follow(dossier, history, first with { Identity = right }, ClockCase.At("03-17 08:00"), owner: owner);

        (owner.IdentityKind, owner.IdentityEnd, owner.IdentityHash, owner.IdentitySealed).ShouldBe(
            (right.Kind, right.Masked, right.Hash, right.Content)
        );
        followed.Events.Single().Note.ShouldBe("Nguồn sửa thông tin chủ hồ sơ: số giấy tờ");
        Follow(dossier, history, first with { Identity = null }, ClockCase.At("03-18 08:00"), owner: owner).IsChanged.ShouldBeFalse();
    }

    private static void Live(IReadOnlyList<SourceFacts> exports)
    {
        var now = ClockCase.At("03-16 08:00");
        var (dossier, history) = TakeOver(exports[0], now);
        var owner = Owner(dossier, exports[0]);
        foreach (var facts in exports)
        {
            now = now.AddHours(7);
            var known = new TrueTimes(history);
            var sure = history.Where(line => !known.IsAssumed(line)).Select(line => (line, At: known.At(line))).ToList();
            var report = new SourceReport(facts, Province, null, Unit, now);
            var followed = dossier.Follow(report, Timekeeper, [.. history], owner);
            history.AddRange(followed.Failed ? [] : followed.Value.Events);
            if (!followed.Failed)
            {
                Follow(dossier, history, facts, now.AddHours(1), owner: owner).IsChanged.ShouldBeFalse();
            }

            var times = new TrueTimes(history);
            sure.ShouldAllBe(one => times.At(one.line) == one.At, "what is known stays");
            history.Select(line => line.Sequence).ShouldBe(Enumerable.Range(1, history.Count));
            dossier.EventCount.ShouldBe(history.Count);
            dossier.EndedAt.ShouldBe(Timekeeper.Read(history, now).EndedAt);
            (dossier.EndedAt is null).ShouldBe(DossierStages.IsOpen(dossier.Stage));
            if (dossier is { ReturnedAt: { } returned, EndedAt: { } ended })
            {
                returned.ShouldBeGreaterThanOrEqualTo(ended);
            }
        }
    }

    private static string Told(TrueTimes times, DossierEvent line) =>
        times.At(line).ToOffset(TimeSpan.FromHours(7)).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        + (times.IsAssumed(line) ? "~" : "");

    private static (Dossier Dossier, List<DossierEvent> History) TakeOver(
        SourceFacts facts,
        DateTimeOffset now,
        ImportSource? source = null
    )
    {
        var report = new SourceReport(facts, source ?? Province, null, Unit, now);
        var (dossier, followed) = Dossier.TakeOver(report, Guid.CreateVersion7(), Guid.CreateVersion7(), Timekeeper).Value;
        return (dossier, [.. followed.Events]);
    }

    private static Followed Follow(
        Dossier dossier,
        List<DossierEvent> history,
        SourceFacts facts,
        DateTimeOffset now,
        ImportSource? source = null,
        DossierParty? owner = null
    )
    {
        var followed = dossier.Follow(new SourceReport(facts, source ?? Province, null, Unit, now), Timekeeper, [.. history], owner).Value;
        history.AddRange(followed.Events);
        return followed;
    }

    private static DossierParty Owner(Dossier dossier, SourceFacts facts) =>
        new(
            dossier,
            PartyRole.Owner,
            new PartyDescription
            {
                Kind = ApplicantKind.Citizen,
                Name = facts.OwnerName,
                Phone = facts.Phone,
                Address = facts.Address,
            },
            facts.Identity is { } number ? new SealedNumber(number.Hash, number.Content) : null
        );

    private static SourceFacts Facts(string status) =>
        new()
        {
            Code = "H49.77-260302-0001",
            ExternalCode = "H49.77-260302-0001",
            OwnerName = "Nguyễn Thị Mẫu",
            ReceivedAt = new SourceMoment(ClockCase.At("03-02 08:15"), HasTime: true),
            Status = Enum.Parse<DossierStatus>(status),
        };

    /// <summary>A day, or a day with the time; null for nothing.</summary>
    private static SourceMoment? Moment(string text) =>
        text.Length == 0 ? null : new SourceMoment(ClockCase.At(text.Length > 5 ? text : text + " 00:00"), HasTime: text.Length > 5);
}
