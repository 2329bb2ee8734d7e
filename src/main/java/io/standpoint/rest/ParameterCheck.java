package io.standpoint.rest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a parameter that a call doesn't have, or has once: a misspelt one would be left out without a word. Pages take any. */
@RegisterForReflection(
        targets = {
            ArticleParameters.class,
            ListParameters.class,
            MatrixParameters.class,
            ReportResource.Other.class,
            PublicationParameters.class,
            StanceParameters.class,
            StoreParameter.class,
            ViewParameters.class
        },
        methods = false)
class ParameterCheck {
    /** Of each call, by name: whether it may be repeated. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo call, UriInfo address) {
        Map<String, List<String>> asked = address.getQueryParameters();
        if (asked.isEmpty()
                || call.getResourceClass().getPackage() != getClass().getPackage()) {
            return;
        }
        Map<String, Boolean> of = known.computeIfAbsent(call.getResourceMethod(), ParameterCheck::parameters);
        asked.forEach((name, values) -> {
            if (!of.containsKey(name)) {
                throw ProblemException.bad(name, "is no parameter of this call");
            }
            if (values.size() > 1 && !of.get(name)) {
                throw ProblemException.bad(name, "is there twice");
            }
        });
    }

    private static Map<String, Boolean> parameters(Method call) {
        Map<String, Boolean> parameters = new HashMap<>();
        for (Parameter parameter : call.getParameters()) {
            put(parameter, parameter.getName(), parameter.getType(), parameters);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    put(field, field.getName(), field.getType(), parameters);
                }
            }
        }
        return parameters;
    }

    private static void put(AnnotatedElement element, String name, Class<?> type, Map<String, Boolean> parameters) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            parameters.put(query.value().isEmpty() ? name : query.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
