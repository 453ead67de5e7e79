using System.Text;
using CaiCach.Documents.Packaging;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CaiCach.Documents.Workbooks;

/// <summary>
/// Reads the table of one sheet out of an .xlsx or .xls file that a person uploaded: nothing in it is trusted, every refusal is a
/// value, and nothing is fetched or written.
/// </summary>
public static class WorkbookReader
{
    static WorkbookReader() =>
        // .xls files name their code page; .NET knows those only after this.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the rows.</summary>
    /// <param name="file">The file, seekable, from its start; it stays open.</param>
    /// <param name="options">Which sheet and which headers.</param>
    /// <param name="cancellationToken">Looked at before each row.</param>
    public static WorkbookReading Read(Stream file, WorkbookReadOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        if (file.Length > WorkbookLimits.FileSizeBytes)
        {
            return WorkbookReading.Of(WorkbookErrors.TooLarge);
        }

        try
        {
            return PackageGuard.UnfoldsTooFar(file, cancellationToken)
                ? WorkbookReading.Of(WorkbookErrors.UnfoldsTooFar)
                : ReadSheets(file, options, cancellationToken);
        }
        catch (InvalidPasswordException exception)
        {
            return WorkbookReading.Of(WorkbookErrors.Encrypted with { Cause = exception });
        }
#pragma warning disable CA1031 // The parser throws whatever a damaged file makes it stumble over; the cause goes to the caller's log.
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            return WorkbookReading.Of(WorkbookErrors.Unreadable(exception));
        }
    }

    private static WorkbookReading ReadSheets(Stream file, WorkbookReadOptions options, CancellationToken cancellationToken)
    {
        var configuration = new ExcelReaderConfiguration { LeaveOpen = true };
        using var reader = ExcelReaderFactory.CreateReader(file, configuration);
        var sawSheet = false;
        var sawContent = false;
        do
        {
            if (options.SheetName is not null && !string.Equals(options.SheetName, reader.Name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            sawSheet = true;
            var table = new SheetReader(reader, options).Read(cancellationToken);
            if (table.Reading is not null)
            {
                return table.Reading;
            }

            sawContent |= table.SawContent;
        } while (reader.NextResult());

        return WorkbookReading.Of(
            !sawSheet && options.SheetName is not null ? WorkbookErrors.NoSheet(options.SheetName)
            : sawContent ? WorkbookErrors.NoHeader(options.RequiredHeaders)
            : WorkbookErrors.Empty
        );
    }
}
