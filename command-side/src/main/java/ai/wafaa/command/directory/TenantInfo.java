package ai.wafaa.command.directory;

/** What a tenant is called, and where and in which language it works. */
public record TenantInfo(String tenantId, String slug, String name, String zone, String language) {}
