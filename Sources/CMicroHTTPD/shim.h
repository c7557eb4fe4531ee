// The whole C surface of the HTTP server. One function per reason Swift cannot call MHD directly.
#pragma once
#include <microhttpd.h>
#include <stddef.h>
#include <stdint.h>

/// The numbers of a daemon; see the options of the same names in microhttpd.h.
struct shim_daemon_options {
    int listen_socket;
    unsigned int thread_count;
    unsigned int connection_count_max;
    unsigned int per_address_connection_count_max;
    size_t connection_memory_byte_count;
    unsigned int idle_seconds_max;
};

/// MHD_OPTION_URI_LOG_CALLBACK and MHD_OPTION_UNESCAPE_CALLBACK have no typedef of their own.
typedef void *(*shim_target_callback)(
    void *context, const char *target, struct MHD_Connection *connection);
typedef size_t (*shim_unescape_callback)(
    void *context, struct MHD_Connection *connection, char *text);

/// Starts a daemon on a socket that already listens; MHD_start_daemon is variadic.
static inline struct MHD_Daemon *shim_start(
    struct shim_daemon_options options, void *context, MHD_AccessHandlerCallback answer,
    shim_target_callback target, MHD_NotifyConnectionCallback connection,
    MHD_RequestCompletedCallback completed, shim_unescape_callback unescape) {
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC
            | MHD_USE_SUPPRESS_DATE_NO_CLOCK,
        0, NULL, NULL, answer, context,
        MHD_OPTION_LISTEN_SOCKET, options.listen_socket,
        MHD_OPTION_THREAD_POOL_SIZE, options.thread_count,
        MHD_OPTION_CONNECTION_LIMIT, options.connection_count_max,
        MHD_OPTION_PER_IP_CONNECTION_LIMIT, options.per_address_connection_count_max,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, options.connection_memory_byte_count,
        MHD_OPTION_CONNECTION_TIMEOUT, options.idle_seconds_max,
        MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_URI_LOG_CALLBACK, target, context,
        MHD_OPTION_NOTIFY_CONNECTION, connection, context,
        MHD_OPTION_NOTIFY_COMPLETED, completed, context,
        MHD_OPTION_UNESCAPE_CALLBACK, unescape, context,
        MHD_OPTION_END);
}

/// MHD_get_connection_info is variadic; one wrapper for each answer we ask of it.
static inline int shim_connection_socket(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info == NULL ? -1 : info->connect_fd;
}

static inline void *shim_connection_context(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info == NULL ? NULL : info->socket_context;
}

/// The bytes of request line and headers as they came, line ends included.
static inline size_t shim_connection_header_byte_count(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    return info == NULL ? 0 : info->header_size;
}
