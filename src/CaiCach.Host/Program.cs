using System.CommandLine;
using System.Text;
using CaiCach.Host.Verbs;
using Npgsql;

Console.OutputEncoding = Encoding.UTF8;
var root = new RootCommand("CaiCach: hệ thống làm việc về cải cách hành chính của cấp xã")
{
    ServeVerb.Create(),
    MigrateVerb.Create(),
    DemoVerb.Create(),
    ImportPlanVerb.Create(),
    PingVerb.Create(),
    VerifyVerb.Create(),
    ReportVerb.Create(),
    IndicatorsVerb.Create(),
    BackupVerb.Create(),
    RestoreVerb.Create(),
    TokenVerb.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await Console.Error.WriteLineAsync(parsed.Errors[0].Message);
    return 2;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception)
    when (exception
            is NpgsqlException { InnerException: TimeoutException }
                or PostgresException { SqlState: PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable }
    )
{
    await Console.Error.WriteLineAsync(
        "Cơ sở dữ liệu không trả lời kịp: máy chủ PostgreSQL đang bận hoặc bị nghẽn. Hãy chạy lại sau; nếu vẫn vậy, hãy xem nhật ký của PostgreSQL."
    );
    return Verb.Refused;
}
catch (Exception exception)
    when (exception is NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: System.Net.Sockets.SocketException })
{
    await Console.Error.WriteLineAsync(
        "Không nối được tới cơ sở dữ liệu. Hãy kiểm tra CAICACH_DATABASE và máy chủ PostgreSQL rồi chạy lại."
    );
    return Verb.Refused;
}
