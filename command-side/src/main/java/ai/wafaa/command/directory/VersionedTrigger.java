package ai.wafaa.command.directory;

import ai.wafaa.kernel.handoff.TriggerDefinition;

/** A trigger as it stands, and its version. */
public record VersionedTrigger(TriggerDefinition definition, long version) {}
