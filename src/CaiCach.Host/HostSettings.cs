using Npgsql;

namespace CaiCach.Host;

/// <summary>Where the program finds its database and files, read from the environment.</summary>
/// <param name="Owner">Connection of the role that owns the tables and migrates.</param>
/// <param name="Application">Connection of the restricted role that serves.</param>
/// <param name="VarFolder">Folder for attachments and keys.</param>
internal sealed record HostSettings(string Owner, string Application, string VarFolder)
{
    /// <summary>Where the keys are that protect cookies and forms.</summary>
    public string KeysFolder => Path.Combine(VarFolder, "keys");

    /// <summary>
    /// Reads <c>CAICACH_DATABASE</c>, <c>CAICACH_DATABASE_OWNER</c> and <c>CAICACH_VAR</c>. With one connection string alone, the
    /// application uses it with its role set to the restricted one from the first moment of the connection.
    /// </summary>
    /// <returns>Null when no database is named.</returns>
    public static HostSettings? Read(IConfiguration configuration)
    {
        var application = configuration["CAICACH_DATABASE"];
        if (string.IsNullOrWhiteSpace(application))
        {
            return null;
        }

        var varFolder = Path.GetFullPath(configuration["CAICACH_VAR"] ?? "var");
        return configuration["CAICACH_DATABASE_OWNER"] is { Length: > 0 } owner
            ? new HostSettings(owner, application, varFolder)
            : new HostSettings(application, AsRestrictedRole(application), varFolder);
    }

    private static string AsRestrictedRole(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.Options = (builder.Options + $" -c role={Foundation.Data.SchemaMigrator.ApplicationRole}").Trim();
        return builder.ConnectionString;
    }
}
