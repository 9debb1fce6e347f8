package ai.wafaa.kernel;

/**
 * Marks a text that is personal data. It is encrypted inside the stored event with the key of the person named by the {@link PersonId} of the same record;
 * once that key is destroyed it reads as {@code "[erased]"}.
 */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(java.lang.annotation.ElementType.RECORD_COMPONENT)
public @interface Personal {}
