using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Reporting.Features.Contributions.AskContribution;
using CaiCach.Reporting.Features.Contributions.FollowContributions;
using CaiCach.Reporting.Features.Contributions.WriteContribution;
using CaiCach.Reporting.Features.Reports.ApproveReport;
using CaiCach.Reporting.Features.Reports.DraftReport;
using CaiCach.Reporting.Features.Reports.IssueReport;
using CaiCach.Reporting.Features.Reports.ReviewReport;
using CaiCach.Reporting.Features.Reports.SubmitReport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Demo;

/// <summary>The way of one report of a demonstration, from the figures that are entered to the word of the province.</summary>
/// <param name="stage">The people of the commune.</param>
/// <param name="province">The people above.</param>
/// <param name="figures">Enters figures.</param>
/// <param name="owed">What is owed.</param>
/// <param name="isGivenBack">Whether the province gives it back.</param>
/// <param name="evidencePath">The file that stands for evidence; null for none.</param>
internal sealed class DemoReport(
    DemoStage stage,
    DemoStage province,
    IFigureDemo figures,
    Obligation owed,
    bool isGivenBack,
    string? evidencePath
)
{
    /// <summary>The report to which officers contribute.</summary>
    public const string Periodic = "cchc";

    private readonly DemoAccount _coordinator = stage.The(Role.Coordinator);
    private readonly DemoAccount _leader = stage.The(Role.Leader);
    private Guid _id;

    /// <summary>What happens to it.</summary>
    /// <param name="issuedOn">The day on which it is drafted, approved and issued.</param>
    /// <param name="reviewedOn">The day on which the province looks at it.</param>
    public IEnumerable<DemoStep> Steps(DateOnly issuedOn, DateOnly reviewedOn)
    {
        var isPeriodic = owed.Duty.Outline == Periodic;
        if (isPeriodic && evidencePath is not null)
        {
            yield return new(At(owed.CutOffOn, 14), EnterAsync);
        }

        yield return new(At(issuedOn, 8), DraftAsync);
        if (isPeriodic)
        {
            yield return new(At(issuedOn, 9), AskAsync);
            yield return new(At(issuedOn, 10), WriteAsync);
            yield return new(At(issuedOn, 11), TakeAsync);
        }

        yield return new(At(issuedOn, 14), SubmitAsync);
        yield return new(At(issuedOn, 15), ApproveAsync);
        yield return new(At(issuedOn, 16), token => IssueAsync(issuedOn, token));
        yield return new(At(reviewedOn, 9), ReviewAsync);
    }

    private static DateTimeOffset At(DateOnly day, int hour) => VietnamTime.At(day, new TimeOnly(hour, 0));

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        foreach (var (indicator, numerator, denominator, source) in DemoWords.Figures)
        {
            var days = owed.Period.Days(owed.Duty.Cutoff);
            var figure = new DemoFigure(indicator, numerator, denominator, owed.CutOffOn, days, source, evidencePath!);
            await figures.RecordAsync(stage, figure, cancellationToken);
        }
    }

    /// <summary>As of the last day of its period, so that the same figures come whenever they are computed again.</summary>
    private async Task DraftAsync(CancellationToken cancellationToken)
    {
        var command = new DraftReportCommand(owed.Duty.Outline, null, owed.Period, owed.Duty.Cutoff, owed.CutOffOn);
        await stage.DoAsync(
            _coordinator,
            async services =>
            {
                var drafted = await services.GetRequiredService<DraftReportHandler>().HandleAsync(command, cancellationToken);
                _id = drafted.Failed ? Guid.Empty : drafted.Value;
                return drafted;
            },
            cancellationToken
        );
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        foreach (var (item, userName, _) in DemoWords.Contributions)
        {
            var person = stage.The(userName).Access.Actor.PersonId!.Value;
            var command = new AskContributionCommand(_id, [item], person, VietnamTime.Today(stage.Clock), DemoWords.Asked);
            await stage.DoAsync(
                _coordinator,
                services => services.GetRequiredService<AskContributionHandler>().HandleAsync(command, cancellationToken),
                cancellationToken
            );
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (item, userName, text) in DemoWords.Contributions)
        {
            await stage.DoAsync(
                stage.The(userName),
                async services =>
                {
                    var asked = await ContributionAsync(services, item, cancellationToken);
                    return await services
                        .GetRequiredService<WriteContributionHandler>()
                        .HandleAsync(new WriteContributionCommand(asked.Id, asked.Version, text), cancellationToken);
                },
                cancellationToken
            );
        }
    }

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        foreach (var (item, _, _) in DemoWords.Contributions)
        {
            await stage.DoAsync(
                _coordinator,
                async services =>
                {
                    var sent = await ContributionAsync(services, item, cancellationToken);
                    return await services
                        .GetRequiredService<DecideContributionHandler>()
                        .HandleAsync(
                            new DecideContributionCommand(_id, sent.Id, sent.Version, ContributionDecision.Take, null),
                            cancellationToken
                        );
                },
                cancellationToken
            );
        }
    }

    private Task SubmitAsync(CancellationToken cancellationToken) =>
        stage.DoAsync(
            _coordinator,
            async services =>
                await services
                    .GetRequiredService<SubmitReportHandler>()
                    .HandleAsync(
                        new SubmitReportCommand(
                            _id,
                            (await ReportAsync(services, cancellationToken)).Version,
                            DemoWords.Submission,
                            TakesBack: false
                        ),
                        cancellationToken
                    ),
            cancellationToken
        );

    private Task ApproveAsync(CancellationToken cancellationToken) =>
        stage.DoAsync(
            _leader,
            async services =>
            {
                var report = await ReportAsync(services, cancellationToken);
                var composed = await services.GetRequiredService<ReportComposer>().ComposeAsync(report, cancellationToken);
                if (composed.Failed)
                {
                    return composed;
                }

                var approval = new Approval(SeenFigures.Of(composed.Value.Counted), _leader.Title, _leader.PersonName, null);
                return await services
                    .GetRequiredService<ApproveReportHandler>()
                    .HandleAsync(new ApproveReportCommand(_id, report.Version, approval, null), cancellationToken);
            },
            cancellationToken
        );

    private Task IssueAsync(DateOnly issuedOn, CancellationToken cancellationToken) =>
        stage.DoAsync(
            _coordinator,
            async services =>
            {
                var report = await ReportAsync(services, cancellationToken);
                var approval = new Approval(null, report.SignerTitle!, report.SignerName!, null);
                return await services
                    .GetRequiredService<IssueReportHandler>()
                    .HandleAsync(new IssueReportCommand(_id, report.Version, null, issuedOn, approval), cancellationToken);
            },
            cancellationToken
        );

    private Task ReviewAsync(CancellationToken cancellationToken)
    {
        var command = isGivenBack
            ? new ReviewReportCommand(_id, 0, ReviewVerdict.Returned, DemoWords.GivenBack)
            : new ReviewReportCommand(_id, 0, ReviewVerdict.Accepted, DemoWords.Accepted);
        return province.DoAsync(
            province.The(Role.Coordinator),
            services => services.GetRequiredService<ReviewReportHandler>().HandleAsync(command, cancellationToken),
            cancellationToken
        );
    }

    private Task<Report> ReportAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<ReportingDbContext>().Reports.AsNoTracking().SingleAsync(report => report.Id == _id, cancellationToken);

    private Task<Contribution> ContributionAsync(IServiceProvider services, string item, CancellationToken cancellationToken) =>
        services
            .GetRequiredService<ReportingDbContext>()
            .Contributions.AsNoTracking()
            .SingleAsync(one => one.ReportId == _id && one.Item == item, cancellationToken);
}
