#pragma once

#include <gladly_mcp/core/result.hpp>
#include <gladly_mcp/core/secret.hpp>
#include <gladly_mcp/gladly/event.hpp>
#include <gladly_mcp/http/handler.hpp>
#include <gladly_mcp/http/sleeper.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::gladly {

/// A header field that Gladly was told to send with every event.
struct webhook_header {
    std::string name{}; ///< In any case.
    core::secret value{};
};

/// Who may send events to a receiver, and how much of them is taken.
struct webhook_receiver_options {
    /// The path that is served; empty: every path, for hosts that route by themselves. Others are answered 404.
    std::string path{};

    /// The Basic credentials of the webhook. Both empty: not checked.
    std::string username{};
    core::secret password{};

    /// The fixed header fields of the webhook, all of which must be there once with their values.
    std::vector<webhook_header> headers{};

    /// Takes events from anybody. Without credentials, headers and this, every request is answered 401: Gladly signs
    /// nothing, so a receiver that checks nothing believes everybody who finds its URL.
    bool allow_anonymous = false;

    std::size_t max_body_bytes = std::size_t{1} << 20U; ///< Larger bodies are answered 413; events are some 500 bytes.
    std::size_t max_under_way = 256;                    ///< Events being handled at a time; more are answered 503.

    /// Ids of handled events that are remembered, so that a repeated delivery is not handled twice. Each takes about
    /// 100 bytes. Gladly repeats a delivery for an hour and a half, so the number should cover the events of that time.
    std::size_t remembered_ids = 10'000;

    /// How long the answer waits for the handler. Gladly gives up after 15 s; the rest is for the network.
    std::chrono::milliseconds budget{10'000};

    /// Waits for the budget; null: a timer of Asio. Must outlive the receiver and the events under way.
    http::sleeper* sleeper = nullptr;
};

/// What a request to a receiver turned out to be.
enum class webhook_outcome : std::uint8_t {
    refused,   ///< No event, or not from Gladly; `reason` says why.
    ping,      ///< Gladly asks whether the URL answers.
    handled,   ///< An event that was handled before.
    under_way, ///< An event that is being handled.
    fresh,     ///< An event that is to be handled now.
};

/// How a request is to be answered.
struct webhook_receipt {
    webhook_outcome outcome = webhook_outcome::refused;
    unsigned status = 500;                  ///< For a fresh event, the one when it could be handled.
    std::string_view reason{};              ///< Of a refusal; a constant sentence, good as the answer's body.
    std::vector<http::field_view> fields{}; ///< Further fields of the answer, all constants.
    std::optional<gladly::event> event{};   ///< Of a fresh event.
};

/// Handles one event; a failure has Gladly deliver it again. Called on the executor of the request.
using event_handler = std::function<boost::asio::awaitable<result<void>>(event)>;

/// The receiving end of a Gladly webhook: mount it in an `http::listener` or in the host program's own HTTP server.
///
/// Answers 200 to `PING`, to an event that the handler took, and to one that it took before. Refuses with 404 (path),
/// 401 (credentials or headers; compared in constant time), 405 (not POST), 415 (not `application/json`), 413 (size)
/// and 400 (no JSON, or no object with a text `type`). An event that breaks the schema of its type is not refused, as
/// that would have Gladly disable the webhook: it is handled with what could be read (`read_event`).
///
/// Answers 500 when the handler fails or throws: the id is not remembered, and Gladly delivers the event again. Answers
/// 503 when the budget ends first: the handler is not cancelled, as half of its work may be done; when it succeeds
/// later, the repeated delivery is answered 200 without another call, and when it fails, that delivery is handled anew.
/// A delivery that arrives while the same event is being handled waits for that outcome within its own budget.
///
/// What was handled is remembered in memory, by id; after a restart, and beyond `remembered_ids`, an event can be
/// handled a second time, so handlers should bear that. Events without an id and those with one of more than 128
/// characters are handled each time.
///
/// Thread safety: use one receiver from one implicit or explicit strand. It may be destroyed while handlers run; they
/// run to their ends.
class GLADLY_MCP_API webhook_receiver final : public http::handler {
public:
    explicit webhook_receiver(event_handler handle_event, webhook_receiver_options options = {});
    ~webhook_receiver() override;
    webhook_receiver(webhook_receiver&&) noexcept;
    webhook_receiver& operator=(webhook_receiver&&) noexcept;

    [[nodiscard]] std::optional<http::immediate_response> admit(const http::request_view& head) override;
    [[nodiscard]] boost::asio::awaitable<void> handle(const http::request_view& request,
                                                      http::response_writer& out) override;

    /// Judges a request without calling the handler: for hosts without coroutines.
    ///
    /// A fresh event counts as under way until `settle` is called with its id. Answer `status`, but 500 when the event
    /// could not be handled, and within 15 s.
    [[nodiscard]] webhook_receipt receive(const http::request_view& request);

    /// Says what became of a fresh event of `receive`. Nothing happens when the id is not under way.
    void settle(std::string_view event_id, bool handled);

    /// Events that are being handled.
    [[nodiscard]] std::size_t under_way() const noexcept;

private:
    class impl;
    std::shared_ptr<impl> impl_; // shared with the handlers that run
};

} // namespace gladly_mcp::gladly
