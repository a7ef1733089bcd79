// precompile_light.hpp and what sources that do I/O include. Never installed, never included by hand.
#pragma once

#include "precompile_light.hpp"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
