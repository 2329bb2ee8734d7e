package io.standpoint.storage;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the method does is written to the audit log, in its transaction, unless it returns false or throws. Its first parameter
 * is what it is done to, a second id the other one.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface Audited {
    /** The action's name. */
    @Nonbinding
    String value();
}
