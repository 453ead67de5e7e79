using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaiCach.Samples;

/// <summary>What a careful official reads in the plan, in the form of the import's own output.</summary>
internal static class SampleGold
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(SamplePlan plan)
    {
        var goals = plan
            .Annexes.SelectMany(annex => annex.Areas)
            .SelectMany(area => area.Goals.Select(goal => (Area: area, Goal: goal)))
            .ToList();
        var targets = plan
            .Body.Select(block => block.Target)
            .Concat(goals.Select(pair => pair.Goal.Target))
            .OfType<SampleTarget>()
            .Select(Target);
        var year = int.Parse(plan["period"][..4], CultureInfo.InvariantCulture);
        var tasks = goals.SelectMany(pair => pair.Goal.Tasks.Select(task => Task(task, pair.Area, pair.Goal, year)));
        var reading = new JsonObject
        {
            ["plan"] = Plan(plan),
            ["targets"] = Array(targets),
            ["tasks"] = Array(tasks),
            ["warnings"] = new JsonArray(),
        };
        return reading.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Plan(SamplePlan plan)
    {
        var title = plan.Optional("attached-title") ?? plan["title"];
        var subject = plan.Optional("attached-subject") ?? plan["subject"];
        var period = plan["period"].Split(' ');
        return new JsonObject
        {
            ["title"] = $"{title.ToUpperInvariant()} {subject}",
            ["issuer"] = plan["issuer"],
            ["number"] = plan.Optional("number") is { } number ? $"{number}/{plan["symbol"]}" : null,
            ["issuedOn"] = plan["date"],
            ["period"] = new JsonObject { ["from"] = period[0], ["to"] = period[1] },
            ["legalBases"] = Texts(plan.List("bases")),
        };
    }

    private static JsonObject Target(SampleTarget target) =>
        new()
        {
            ["area"] = target.Area,
            ["section"] = target.Section,
            ["text"] = target.Text,
            ["measures"] = Array(
                target.Measures.Select(measure => new JsonObject
                {
                    ["comparator"] = measure.Comparator,
                    ["value"] = measure.Value,
                    ["unit"] = measure.Unit,
                })
            ),
        };

    private static JsonObject Task(SampleTask task, SampleArea area, SampleGoal goal, int year)
    {
        var deadlines = task.Activities.SelectMany(activity => activity.Deadline).ToList();
        return new JsonObject
        {
            ["area"] = area.Id,
            ["no"] = task.No,
            ["goal"] = goal.Target?.Text,
            ["text"] = task.Text,
            ["activities"] = Texts(task.Activities.Select(activity => activity.Text).OfType<string>()),
            ["deliverables"] = Texts(task.Activities.SelectMany(activity => activity.Deliverables).Distinct(StringComparer.Ordinal)),
            ["lead"] = Texts(task.Lead),
            ["coordinating"] = Texts(task.Coordinating),
            ["deadline"] = new JsonObject
            {
                ["raw"] = deadlines.Count == 1 ? deadlines[0] : string.Join("; ", deadlines),
                ["milestones"] = Array(task.Activities.SelectMany(activity => SampleMilestones.Of(activity, task, year))),
            },
            ["budget"] = task.Budget,
        };
    }

    private static JsonArray Texts(IEnumerable<string> texts) => Array(texts.Select(text => JsonValue.Create(text)));

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);
}
