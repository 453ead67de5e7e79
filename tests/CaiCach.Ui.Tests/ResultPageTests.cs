using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Ui.Tests;

public sealed class ResultPageTests
{
    [Theory]
    [InlineData(ErrorKind.Invalid, null, true)]
    [InlineData(ErrorKind.Conflict, 409, true)]
    [InlineData(ErrorKind.Forbidden, 403, false)]
    [InlineData(ErrorKind.NotFound, 404, false)]
    public void Refuse_ByKind_AnswersWithStatusAndErrors(ErrorKind kind, int? status, bool showsErrors)
    {
        var page = new AnyPage();
        var answer = page.Refuse(Result.Fail(new Error("a", "Chưa nhập.", Field: "Name"), new Error("b", "Khác.", kind)));
        ((answer as PageResult)?.StatusCode ?? (answer as StatusCodeResult)?.StatusCode).ShouldBe(status);
        (answer is PageResult).ShouldBe(showsErrors);
        if (showsErrors)
        {
            page.ModelState["Name"]!.Errors.Select(error => error.ErrorMessage).ShouldBe(["Chưa nhập."]);
            page.ModelState[""]!.Errors.Select(error => error.ErrorMessage).ShouldBe(["Khác."]);
        }
    }

    [Fact]
    public void Refuse_WhenNothingWasRefused_IsABug() => Should.Throw<InvalidOperationException>(() => new AnyPage().Refuse(Result.Done()));

    private sealed class AnyPage : PageModel
    {
        private static readonly IServiceProvider Services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<CurrentUser>()
            .AddSingleton<RefusalLog>()
            .BuildServiceProvider();

        public AnyPage() =>
            PageContext = new PageContext
            {
                HttpContext = new DefaultHttpContext { RequestServices = Services },
                ViewData = new(new Microsoft.AspNetCore.Mvc.ModelBinding.EmptyModelMetadataProvider(), new()),
            };
    }
}
