package ai.wafaa.kernel;

/** Marks the id of the person whose key encrypts the {@link Personal} components of the same record. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(java.lang.annotation.ElementType.RECORD_COMPONENT)
public @interface PersonId {}
