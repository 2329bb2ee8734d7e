package io.standpoint.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RunPagesIT extends RunPagesTest {}
