using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Features.Assessments.AssessmentDetails;
using CaiCach.OneStop.Features.Assessments.AssessmentList;
using CaiCach.OneStop.Features.Assessments.EditAssessedProcedure;
using CaiCach.OneStop.Features.Assessments.EditAssessment;
using CaiCach.OneStop.Features.Reviews.EditReview;
using CaiCach.OneStop.Features.Reviews.EditReviewCosts;
using CaiCach.OneStop.Features.Reviews.ReviewDetails;
using CaiCach.OneStop.Features.Reviews.ReviewList;
using CaiCach.OneStop.Features.Reviews.StartReview;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Features;

/// <summary>What the room adds for reviews of procedures and impact assessments.</summary>
internal static class BurdenParts
{
    public static void AddBurden(this IServiceCollection services)
    {
        services.AddSingleton(provider => HourlyWages.Read(provider.GetRequiredService<DataFiles>()));
        services.AddSingleton(provider => FormFile<ReviewWords>.Read(provider.GetRequiredService<DataFiles>(), ReviewWords.File));
        services.AddSingleton(provider => FormFile<AssessmentWords>.Read(provider.GetRequiredService<DataFiles>(), AssessmentWords.File));
        services.AddScoped<ReviewListQuery>();
        services.AddScoped<ReviewDetailsQuery>();
        services.AddScoped<StartReviewHandler>();
        services.AddScoped<EditReviewHandler>();
        services.AddScoped<EditReviewCostsQuery>();
        services.AddScoped<EditReviewCostsHandler>();
        services.AddScoped<MoveReviewHandler>();
        services.AddScoped<AssessmentListQuery>();
        services.AddScoped<EditAssessmentHandler>();
        services.AddScoped<EditAssessedProcedureHandler>();
        services.AddScoped<ChangeAssessmentHandler>();
    }
}
