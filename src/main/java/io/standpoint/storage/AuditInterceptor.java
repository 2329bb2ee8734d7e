package io.standpoint.storage;

import io.quarkus.arc.Arc;
import io.standpoint.security.ApiKey;
import io.standpoint.security.AuditEntry;
import io.standpoint.security.Caller;
import io.standpoint.text.Article;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes the audit log. Inside the transaction: either both are on disk or neither. */
@Audited("")
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AuditInterceptor {
    /** Who acts where nobody is asked who it is. */
    private static final String NOBODY = "nobody";

    private final CurrentCaller current;
    private final Session session;

    AuditInterceptor(CurrentCaller current, Session session) {
        this.current = current;
        this.session = session;
    }

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        Object result = call.proceed();
        if (!Boolean.FALSE.equals(result)) {
            AuditEntry entry = entry(call);
            session.with(connection -> {
                new AuditTable(connection).insert(entry);
                return true;
            });
        }
        return result;
    }

    private AuditEntry entry(InvocationContext call) {
        Object[] given = call.getParameters();
        Optional<Caller> caller = Arc.container().requestContext().isActive() ? current.get() : Optional.empty();
        return new AuditEntry(
                Article.newId(),
                Instant.now(),
                caller.map(Caller::id),
                caller.map(Caller::name).orElse(NOBODY),
                call.getInterceptorBinding(Audited.class).value(),
                given[0] instanceof ApiKey key ? key.id().toString() : given[0].toString(),
                given.length > 1 && given[1] instanceof UUID other ? Optional.of(other.toString()) : Optional.empty());
    }
}
