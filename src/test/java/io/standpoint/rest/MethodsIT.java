package io.standpoint.rest;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class MethodsIT extends MethodsTest {}
