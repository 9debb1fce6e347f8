package ai.wafaa.kernel;

/** Something that happened. Stored under its logical name, {@code <context>.<SimpleName>}, and a revision; never renamed, never deleted. */
public interface Event {}
