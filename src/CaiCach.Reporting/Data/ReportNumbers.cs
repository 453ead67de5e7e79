using CaiCach.Documents.Official;
using CaiCach.Foundation.Numbers;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Data;

/// <summary>Where a report takes its number.</summary>
/// <param name="Book">The number book.</param>
/// <param name="Symbol">What stands after the number, "BC-UBND".</param>
internal sealed record ReportNumbering(string Book, string Symbol);

/// <summary>Finds the number book and the symbol of a report: the unit's own, or those of the department that reports its part (Decree 30/2020).</summary>
internal sealed class ReportNumbers(ReportingDepartments departments, NumberRegister register, ProgressOutline outline)
{
    public async Task<ReportNumbering> OfAsync(Report report, CancellationToken cancellationToken)
    {
        var type = OfficialDocumentType.Find(outline.TypeAbbreviation)!;
        var department = await departments.FindAsync(report.UnitId, report.DepartmentId, cancellationToken);
        var book = NumberedReports.BookOf(department);
        if (department is not null)
        {
            return new ReportNumbering(book, type.SymbolOf(department.Abbreviation));
        }

        var symbols = await register.SymbolsAsync(report.UnitId, cancellationToken);
        return new ReportNumbering(book, symbols.GetValueOrDefault(NumberedReports.Series, type.SymbolOf(OfficialAuthority.Abbreviation)));
    }
}
