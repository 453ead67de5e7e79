using System.Net;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.OneStop.Features.Submissions;

namespace CaiCach.OneStop.Tests.Domain.Submissions;

public sealed class SubmissionFormsTests : IDisposable
{
    private const string Common = "one-stop/submission-forms/common.json";
    private const string Own = "one-stop/submission-forms/own.json";

    private static readonly IdentityRules Rules = IdentityPlaces.Load(RepositoryData.Files).On(new DateOnly(2026, 3, 16));

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("caicach-forms-");

    public SubmissionFormsTests()
    {
        Directory.CreateDirectory(Path.Combine(_data.FullName, "one-stop", "submission-forms"));
        File.Copy(RepositoryData.Files.PathOf(Common), Path.Combine(_data.FullName, Common));
    }

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public void ShippedForms_AreOfShippedProcedures()
    {
        var forms = SubmissionForms.Load(RepositoryData.Files);
        var shipped = ShippedProcedures.Read(RepositoryData.Files).SelectMany(file => file.Procedures).Select(one => one.Code);

        forms.Codes.Count.ShouldBeGreaterThanOrEqualTo(50);
        forms.Codes.Except(shipped, StringComparer.Ordinal).ShouldBeEmpty();
        SubmissionSettings.Load(RepositoryData.Files).DraftDays.Value.ShouldBeGreaterThan(0);
    }

    /// <summary>What is asked is read by people, has its limits, and never stands for a paper that the law no longer lets an office ask for.</summary>
    [Fact]
    public void ShippedForms_NameTheirSource_AskOnceAndNothingForbidden()
    {
        var forms = SubmissionForms.Load(RepositoryData.Files);
        var refused = RepositoryData.Files.ReadJson<RefusedComponentFile>(ShippedProcedures.RefusedComponentsFile).Components;
        foreach (var procedure in ShippedProcedures.Read(RepositoryData.Files).SelectMany(file => file.Procedures))
        {
            var asked = forms.OwnOf(procedure.Code);
            asked.Select(question => question.Label).ShouldBeUnique(StringComparer.OrdinalIgnoreCase, procedure.Code);
            foreach (var question in asked)
            {
                var words = VietnameseText.Fold($"{question.Title} {question.Label} {question.Hint}");
                refused.Where(paper => words.Contains(VietnameseText.Fold(paper.Name))).ShouldBeEmpty($"{procedure.Code} {question.Key}");
                question.Title.Length.ShouldBeLessThanOrEqualTo(SubmissionLimits.TextMaxLength, question.Key);
                question.Label.Length.ShouldBeLessThanOrEqualTo(60, question.Key);
                var tooLong = new string('5', SubmissionLimits.ParagraphMaxLength + 1);
                AnswerRules.Read(question, tooLong, Rules).Failed.ShouldBeTrue($"{procedure.Code} {question.Key}");
            }
        }
    }

    /// <summary>Every procedure has a form: what is asked of everybody, and each of its papers.</summary>
    [Fact]
    public void EveryShippedProcedure_AsksWhoAppliesAndForEachPaper()
    {
        var forms = SubmissionForms.Load(RepositoryData.Files);
        foreach (var procedure in ShippedProcedures.Read(RepositoryData.Files).SelectMany(file => file.Procedures))
        {
            var content = procedure.Versions[^1].Content;
            var form = forms.Of(procedure.Code, content, SubmissionWay.Online);

            form.Questions.Select(SubmissionForms.PaperOf)
                .OfType<string>()
                .Concat(form.Declared)
                .Order(StringComparer.Ordinal)
                .ShouldBe(content.Components.Select(component => component.Code).Order(StringComparer.Ordinal), procedure.Code);
            form.Find(CommonQuestions.Name).ShouldNotBeNull();
            form.Questions[^2].Key.ShouldBe(CommonQuestions.Return);
            form.Questions[^1].Key.ShouldBe(CommonQuestions.Tell);
            (form.Find(CommonQuestions.Kind) is null).ShouldBe(content.Applicants.Count == 1);
            form.Questions.Select(question => question.Key).ShouldBeUnique(StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>Each row breaks one thing of a sound file: the path to it, the new value as JSON, words of the message.</summary>
    [Theory]
    [InlineData("procedureCode", "null", "procedureCode")]
    [InlineData("source", "\" \"", "source")]
    [InlineData("questions", "[]", "questions: needs 1")]
    [InlineData("questions/0/key", "\"Bad key\"", "questions[0] Bad key: key")]
    [InlineData("questions/0/key", "\"name\"", "name: asked in the common part already")]
    [InlineData("questions/1/key", "\"HOW\"", "key: letters and digits")]
    [InlineData("questions/0/title", "\"\"", "title, label")]
    [InlineData("questions/0/kind", "\"colour\"", "questions[0].kind")]
    [InlineData("questions/0/kind", "\"text\"", "choices")]
    [InlineData("questions/0/choices", "[{\"value\":\"a\",\"text\":\"A\"}]", "at least two")]
    [InlineData("questions/0/isPast", "true", "isPast")]
    [InlineData("questions/1/maxLength", "0", "maxLength")]
    [InlineData("questions/1/shownIf/question", "\"later\"", "no earlier question later")]
    [InlineData("questions/1/shownIf/is", "[\"z\"]", "how has no such answer")]
    [InlineData("questions/1/shownIf/is", "[]", "how has no such answer")]
    [InlineData("questions/1/colour", "\"red\"", "colour")]
    public void File_ThatIsWrong_IsRefusedWithItsNameAndWhatIsWrong(string path, string value, string says)
    {
        var file = JsonNode.Parse(
            """
            { "procedureCode": "1.000001", "source": "Tờ khai", "replaces": [], "questions": [
              { "key": "how", "title": "Cách nào?", "label": "Cách", "kind": "choice", "isRequired": true,
                "choices": [ { "value": "a", "text": "A" }, { "value": "b", "text": "B" } ] },
              { "key": "why", "title": "Vì sao?", "label": "Lý do", "kind": "text", "isRequired": true,
                "shownIf": { "question": "how", "is": ["b"] } } ] }
            """
        )!;
        File.WriteAllText(Path.Combine(_data.FullName, Own), file.ToJsonString());
        SubmissionForms.Load(new DataFiles(_data.FullName)).Codes.ShouldBe(["1.000001"]);
        var parts = path.Split('/');
        var parent = parts[..^1].Aggregate(file, (node, part) => int.TryParse(part, out var i) ? node[i]! : node[part]!);
        parent[parts[^1]] = JsonNode.Parse(value);
        File.WriteAllText(Path.Combine(_data.FullName, Own), file.ToJsonString());

        var refused = Should.Throw<InvalidDataException>(() => SubmissionForms.Load(new DataFiles(_data.FullName)));

        refused.Message.ShouldContain("own.json");
        refused.Message.ShouldContain(says);
    }

    [Fact]
    public void CommonFile_WithoutWhatADossierNeeds_IsRefused()
    {
        var file = JsonNode.Parse(File.ReadAllText(RepositoryData.Files.PathOf(Common)))!;
        file["questions"]!.AsArray().RemoveAt(1);
        File.WriteAllText(Path.Combine(_data.FullName, Common), file.ToJsonString());

        Should.Throw<InvalidDataException>(() => SubmissionForms.Load(new DataFiles(_data.FullName))).Message.ShouldContain("name: needed");
    }

    [Fact]
    public void Path_FollowsTheAnswersThatAreStillAsked()
    {
        SubmissionQuestion first = new("a", "A?", "A", QuestionKind.YesNo, true);
        SubmissionQuestion second = new("b", "B?", "B", QuestionKind.YesNo, true, ShownIf: new("a", ["yes"]));
        SubmissionQuestion third = new("c", "C?", "C", QuestionKind.Text, true, ShownIf: new("b", ["yes"]));
        var form = new SubmissionForm([first, second, third]);
        var all = SubmissionAnswers.None.With("a", "yes").With("b", "yes");

        form.Path(all).ShouldBe([first, second, third]);
        form.FirstOpen(all, _ => 0, Rules).ShouldBe(third);
        // The answer to b is still there, but b is not asked any more, and so c is not either.
        form.Path(all.With("a", "no")).ShouldBe([first]);
        form.FirstOpen(all.With("a", "no"), _ => 0, Rules).ShouldBeNull();
    }

    [Fact]
    public void Address_ThatSendsTooOften_IsHeldBackAloneAndEachActForItself()
    {
        SubmissionValue often = new(1000, "–");
        using var rate = new SubmissionRate(new SubmissionSettings(often, often, new SubmissionValue(2, "–"), often, often));
        var (one, other) = (IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2"));

        bool[] taken = [rate.Takes(SubmissionAct.Start, one), rate.Takes(SubmissionAct.Start, one), rate.Takes(SubmissionAct.Start, one)];

        taken.ShouldBe([true, true, false]);
        rate.Takes(SubmissionAct.Start, other).ShouldBeTrue();
        rate.Takes(SubmissionAct.Answer, one).ShouldBeTrue();
        rate.Takes(SubmissionAct.Start, null).ShouldBeTrue();
    }
}
