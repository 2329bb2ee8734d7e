/**
 * The service's pages. Templates are frames; the modules in {@code META-INF/resources/assets} fill them with what the
 * public API answers, so that a page shows nothing that a program couldn't get.
 */
package io.standpoint.web;
