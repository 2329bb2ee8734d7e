package io.standpoint.rest.labelstudio;

/**
 * A task or annotation of an import that can't be taken.
 *
 * @param index of the task in what was sent, from 0
 * @param field what is at fault in the task
 * @param detail what is wrong with it
 */
public record Trouble(int index, String field, String detail) {}
