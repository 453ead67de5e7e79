using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;

namespace CaiCach.Foundation.Attachments;

/// <summary>
/// Where attachments are kept, as the configuration says. <c>CAICACH_ATTACHMENTS</c> is a folder, or
/// <c>s3://BUCKET?endpoint=URL&amp;region=NAME</c>; an S3 server's keys are <c>CAICACH_S3_ACCESS_KEY</c> and
/// <c>CAICACH_S3_SECRET_KEY</c>, and where they are not set the machine's own AWS identity is used.
/// </summary>
public static class AttachmentStorage
{
    /// <summary>The setting that says where.</summary>
    public const string Setting = "CAICACH_ATTACHMENTS";

    /// <summary>The setting with the access key of an S3 server.</summary>
    public const string AccessKeySetting = "CAICACH_S3_ACCESS_KEY";

    /// <summary>The setting with the secret key of an S3 server.</summary>
    public const string SecretKeySetting = "CAICACH_S3_SECRET_KEY";

    private const string S3Scheme = "s3";

    /// <summary>Opens the store that the configuration names.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="localFolder">The folder used where nothing is set; with S3, where uploads pass through.</param>
    /// <exception cref="InvalidOperationException">The setting is of neither form; the message says which are.</exception>
    public static IAttachmentStore Open(IConfiguration configuration, string localFolder)
    {
        var setting = configuration[Setting];
        if (string.IsNullOrWhiteSpace(setting))
        {
            return new FolderAttachmentStore(localFolder);
        }

        return setting.Contains("://", StringComparison.Ordinal)
            ? OpenS3(setting, configuration, localFolder)
            : new FolderAttachmentStore(setting);
    }

    /// <summary>Deletes what uploads cut off by a crash have left in the folder where uploads come in.</summary>
    /// <param name="store">An opened store.</param>
    /// <param name="clock">Uploads untouched for a day are abandoned.</param>
    /// <returns>How many were deleted.</returns>
    public static int DeleteAbandonedUploads(IAttachmentStore store, TimeProvider clock)
    {
        var olderThan = clock.GetUtcNow().AddDays(-1);
        return store switch
        {
            FolderAttachmentStore folder => folder.Spool.DeleteAbandoned(olderThan),
            S3AttachmentStore bucket => bucket.Spool.DeleteAbandoned(olderThan),
            _ => 0,
        };
    }

    private static S3AttachmentStore OpenS3(string setting, IConfiguration configuration, string localFolder)
    {
        if (!Uri.TryCreate(setting, UriKind.Absolute, out var address) || address.Scheme is not S3Scheme || address.Host.Length == 0)
        {
            throw new InvalidOperationException($"{Setting} must be a folder or s3://BUCKET?endpoint=URL, not {setting}");
        }

        var query = QueryHelpers.ParseQuery(address.Query);
        var config = new AmazonS3Config
        {
            // Servers other than Amazon's know no trailing checksums.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        var region = query.TryGetValue("region", out var named) ? named.ToString() : "us-east-1";
        if (query.TryGetValue("endpoint", out var endpoint))
        {
            (config.ServiceURL, config.ForcePathStyle, config.AuthenticationRegion) = (endpoint.ToString(), true, region);
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        var (accessKey, secretKey) = (configuration[AccessKeySetting], configuration[SecretKeySetting]);
        var client = accessKey is { Length: > 0 }
            ? new AmazonS3Client(new BasicAWSCredentials(accessKey, secretKey), config)
            : new AmazonS3Client(config);
        return new S3AttachmentStore(client, address.Host, Path.Combine(localFolder, "incoming"));
    }
}
