package ai.wafaa.kernel.tenant;

import ai.wafaa.kernel.Event;

/** What happens to a tenant. */
public sealed interface TenantEvent extends Event
        permits TenantCreated, HandoffSettingsChanged, CustomerTextsChanged, BusinessHoursChanged, FeatureSwitched {

    String tenantId();
}
