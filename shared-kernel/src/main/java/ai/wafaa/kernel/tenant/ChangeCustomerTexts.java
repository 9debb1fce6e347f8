package ai.wafaa.kernel.tenant;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets all sentences that differ from what comes with the product. */
public record ChangeCustomerTexts(@TargetAggregateIdentifier String tenantId, List<CustomerText> texts, Instant at) {}
