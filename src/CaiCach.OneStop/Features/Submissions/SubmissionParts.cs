using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Cleaning;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.OneStop.Features.Home;
using CaiCach.OneStop.Features.Public.LookUp;
using CaiCach.OneStop.Features.Public.SupplementDossier;
using CaiCach.OneStop.Features.Submissions.AnswerQuestion;
using CaiCach.OneStop.Features.Submissions.SendSubmission;
using CaiCach.OneStop.Features.Submissions.StartSubmission;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Features.Submissions;

/// <summary>What the room adds for submissions of citizens.</summary>
internal static class SubmissionParts
{
    public static void AddSubmissions(this IServiceCollection services)
    {
        services.AddSingleton(provider => SubmissionForms.Load(provider.GetRequiredService<DataFiles>()));
        services.AddSingleton(provider => SubmissionSettings.Load(provider.GetRequiredService<DataFiles>()));
        services.AddSingleton<SubmissionSecrets>();
        services.AddSingleton<SubmissionRate>();
        services.AddSingleton<IRoomCleaning, ExpiredSubmissions>();
        services.AddScoped<SubmissionDesk>();
        services.AddScoped<StartSubmissionHandler>();
        services.AddScoped<AnswerQuestionHandler>();
        services.AddScoped<SendSubmissionHandler>();
        services.AddScoped<DeclaredAnswers>();
        services.AddScoped<Declarations>();
        services.AddSingleton(provider => FormFile<DeclarationWords>.Read(provider.GetRequiredService<DataFiles>(), DeclarationWords.File));
        services.AddScoped<PublicWaitingQuery>();
        services.AddScoped<SupplementDossierHandler>();
        services.AddScoped<IHomeSource, ArrivalHome>();
    }
}
