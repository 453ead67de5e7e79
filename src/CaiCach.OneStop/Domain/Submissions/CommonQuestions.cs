using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>The questions whose answers a dossier needs, whatever its procedure.</summary>
internal static class CommonQuestions
{
    public const string Kind = "applicantKind";
    public const string Name = "name";
    public const string Identity = "identity";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Address = "address";
    public const string ForOther = "forOther";
    public const string OtherName = "otherName";
    public const string OtherIdentity = "otherIdentity";
    public const string Return = "returnWay";
    public const string Tell = "tellBy";

    /// <summary>The answer of whoever does not want to be told.</summary>
    private const string ToldNothing = "none";

    private static readonly (string Key, QuestionKind Kind)[] Needed =
    [
        (Kind, QuestionKind.Choice),
        (Name, QuestionKind.Text),
        (Identity, QuestionKind.IdentityNumber),
        (Phone, QuestionKind.Phone),
        (Email, QuestionKind.Email),
        (Address, QuestionKind.Address),
        (ForOther, QuestionKind.YesNo),
        (OtherName, QuestionKind.Text),
        (OtherIdentity, QuestionKind.IdentityNumber),
        (Return, QuestionKind.Choice),
        (Tell, QuestionKind.Choice),
    ];

    /// <summary>What the common file lacks.</summary>
    public static IEnumerable<string> Faults(SubmissionFormFile common)
    {
        foreach (var (key, kind) in Needed)
        {
            if (!common.Questions.Any(question => question.Key == key && question.Kind == kind))
            {
                yield return $"{key}: needed, as {kind}";
            }
        }

        foreach (var value in ValuesOf(common, Kind).Where(value => !Enum.TryParse<ApplicantKind>(value, true, out _)))
        {
            yield return $"{Kind}: there are no applicants {value}";
        }

        foreach (var value in ValuesOf(common, Return).Where(value => !Enum.TryParse<ReturnWay>(value, true, out _)))
        {
            yield return $"{Return}: there is no way {value}";
        }

        foreach (var value in ValuesOf(common, Tell).Where(value => value != ToldNothing && MessageChannels.Read(value) is null))
        {
            yield return $"{Tell}: there is no way {value}";
        }
    }

    /// <summary>Who applies and how to reach them; whoever applies is asked for only where the procedure leaves a choice.</summary>
    public static IEnumerable<SubmissionQuestion> Before(SubmissionFormFile common, ProcedureContent content)
    {
        foreach (var question in common.Questions.Where(question => question.Key is not (Return or Tell)))
        {
            if (question.Key != Kind)
            {
                yield return question;
            }
            else if (content.Applicants.Count > 1)
            {
                yield return question with
                {
                    Choices = [.. question.Choices!.Where(choice => content.Applicants.Contains(KindOf(choice.Value)))],
                };
            }
        }
    }

    /// <summary>How the result comes back, and how the applicant is told meanwhile.</summary>
    public static IEnumerable<SubmissionQuestion> After(SubmissionFormFile common) =>
        common.Questions.Where(question => question.Key is Return or Tell);

    /// <summary>The owner of the dossier, as answered.</summary>
    public static PartyDescription OwnerOf(SubmissionAnswers answers, ProcedureContent content, IdentityRules identities)
    {
        var isOther = IsForOther(answers);
        return new PartyDescription
        {
            Kind = answers.Given(Kind) is { } kind ? KindOf(kind) : content.Applicants[0],
            Name = (isOther ? answers.Given(OtherName) : answers.Given(Name)) ?? "",
            Identity = NumberOf(answers.Given(isOther ? OtherIdentity : Identity), identities),
            Phone = answers.Given(Phone),
            Email = answers.Given(Email),
            Address = answers.Given(Address),
            TellBy = TellByOf(answers),
        };
    }

    /// <summary>Who submits for the owner; null for nobody.</summary>
    public static PartyDescription? SubmitterOf(SubmissionAnswers answers, IdentityRules identities) =>
        IsForOther(answers)
            ? new PartyDescription
            {
                Kind = ApplicantKind.Citizen,
                Name = answers.Given(Name) ?? "",
                Identity = NumberOf(answers.Given(Identity), identities),
                Phone = answers.Given(Phone),
                Email = answers.Given(Email),
                Address = answers.Given(Address),
                TellBy = TellByOf(answers),
            }
            : null;

    /// <summary>How the result comes back, as answered.</summary>
    public static ReturnWay ReturnOf(SubmissionAnswers answers) =>
        Enum.TryParse<ReturnWay>(answers.Given(Return), true, out var way) ? way : ReturnWay.Desk;

    private static MessageWays? TellByOf(SubmissionAnswers answers) => answers.Given(Tell) is { } way ? MessageChannels.Read([way]) : null;

    private static bool IsForOther(SubmissionAnswers answers) => answers.Given(ForOther) == SubmissionQuestion.Yes;

    private static IdentityNumber? NumberOf(string? answer, IdentityRules identities) =>
        answer is null ? null : IdentityNumber.Read(answer, identities);

    private static ApplicantKind KindOf(string value) => Enum.Parse<ApplicantKind>(value, true);

    private static IReadOnlyList<string> ValuesOf(SubmissionFormFile common, string key) =>
        common.Questions.FirstOrDefault(question => question.Key == key)?.Values ?? [];
}
