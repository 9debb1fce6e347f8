package ai.wafaa.kernel.tenant;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** From now on the tenant's customers are told these sentences; what is not named is as it comes with the product. */
@Revision("1")
public record CustomerTextsChanged(String tenantId, List<CustomerText> texts, Instant at) implements TenantEvent {}
