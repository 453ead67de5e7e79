using CaiCach.Foundation.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

// Each type breaks one rule on purpose, so that the rule's test can show that it finds it.

namespace CaiCach.Architecture.Tests.Offenders
{
    public sealed class LeakedType;

    internal sealed class PaperService;

    internal sealed class UndeclaredModel : PageModel;

    [AllowRoles]
    internal sealed class HalfDeclaredModel : PageModel
    {
        public Task OnPostAsync() => Response.WriteAsync("");
    }

    internal sealed class ChattyRule
    {
        public string Words { get; } = "Chưa được, hãy thử lại.";
    }

    internal sealed class EverythingQuery(DbContext database)
    {
        public Task<List<string>> ReadAsync() => database.Set<string>().ToListAsync();
    }
}

namespace CaiCach.Offending.Common
{
    internal sealed class Anything;
}

namespace CaiCach.Offending.Contracts
{
    internal interface IOffered;
}

namespace CaiCach.Offending.Domain
{
    internal sealed class RuleThatReadsTheDatabase
    {
        public static async Task<bool> HoldsAsync(IQueryable<string> rows) => await Task.FromResult(rows.AsNoTracking().Any());
    }
}

namespace CaiCach.Offending.Features.Things.One
{
    internal sealed class OneHandler
    {
        public static string Ask() => new[] { 1 }.Select(_ => Two.TwoHandler.Answer()).First();
    }
}

namespace CaiCach.Offending.Features.Things.Two
{
    internal sealed class TwoHandler
    {
        public static string Answer() => "";
    }
}
